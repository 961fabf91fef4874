package io.coverbridge.events;

import org.jspecify.annotations.Nullable;

/**
 * What a carrier wants to know about the employer and its broker. A broker's tax number can be a person's social
 * security number, so this travels and rests sealed, and does not print itself.
 *
 * @param groupName name of the employer
 * @param federalEin tax number of the employer
 * @param brokerFederalEin tax number of the brokerage
 * @param brokerTin tax number of the broker
 * @param employerEmailAddress a contact at the employer
 */
public record GroupDetails(
        @Nullable String groupName,
        @Nullable String federalEin,
        @Nullable String brokerFederalEin,
        @Nullable String brokerTin,
        @Nullable String employerEmailAddress) {
    @Override
    public String toString() {
        return "GroupDetails[redacted]";
    }
}
