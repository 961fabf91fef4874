package io.coverbridge.connection.groupconnection;

import org.jspecify.annotations.Nullable;

/**
 * Broker and contact of a connection. A broker's number can be a person's social security number: kept sealed, never
 * printed.
 *
 * @param brokerFederalEin tax number of the brokerage
 * @param brokerTin tax number of the broker
 * @param employerEmailAddress a contact at the employer
 */
record Contacts(
        @Nullable String brokerFederalEin,
        @Nullable String brokerTin,
        @Nullable String employerEmailAddress) {

    static final Contacts NONE = new Contacts(null, null, null);

    /** These, with what {@code newer} gives in place of the old. */
    Contacts with(Contacts newer) {
        return new Contacts(
                newer.brokerFederalEin == null ? brokerFederalEin : newer.brokerFederalEin,
                newer.brokerTin == null ? brokerTin : newer.brokerTin,
                newer.employerEmailAddress == null ? employerEmailAddress : newer.employerEmailAddress);
    }

    @Override
    public String toString() {
        return "Contacts[redacted]";
    }
}
