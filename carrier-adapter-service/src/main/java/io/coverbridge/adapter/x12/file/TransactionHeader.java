package io.coverbridge.adapter.x12.file;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a transaction set: one group at one carrier.
 *
 * @param number control number (ST02), 1 to 999,999,999, unique within its file
 * @param reference number of this transmission (BGN02), up to 50 characters
 * @param created when it was made, in UTC, to the minute (BGN03, BGN04)
 * @param masterPolicy how the carrier names the group (REF 38), up to 50 characters
 * @param counts how many are in it (QTY); absent where they are not told
 */
public record TransactionHeader(
        int number,
        FileKind kind,
        String reference,
        LocalDateTime created,
        @Nullable String masterPolicy,
        Organization sponsor,
        Organization payer,
        List<Broker> brokers,
        @Nullable Counts counts) {

    public TransactionHeader {
        created = created.truncatedTo(ChronoUnit.MINUTES);
        brokers = List.copyOf(brokers);
    }

    /**
     * Rows of members in a transaction set.
     *
     * @param subscribers rows of subscribers (QTY ET)
     * @param dependents rows of dependents (QTY DT)
     */
    public record Counts(int subscribers, int dependents) {}

    TransactionHeader with(Counts newCounts) {
        return new TransactionHeader(
                number, kind, reference, created, masterPolicy, sponsor, payer, brokers, newCounts);
    }
}
