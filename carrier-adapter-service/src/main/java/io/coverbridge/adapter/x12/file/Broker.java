package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * The broker or administrator of a transaction set (loop 1000C). A broker's tax number can be a person's, so this does not
 * print itself.
 *
 * @param role {@code BO} broker, {@code TV} third party administrator
 * @param idQualifier {@code FI} federal tax number, {@code 94} a number that the parties agreed on
 * @param account number of the broker's account with the payer (ACT)
 */
public record Broker(
        String role,
        String name,
        String idQualifier,
        String id,
        @Nullable String account) {
    @Override
    public String toString() {
        return "Broker[redacted]";
    }
}
