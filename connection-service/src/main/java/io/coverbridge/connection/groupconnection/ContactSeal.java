package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.GroupDetails;
import io.coverbridge.kit.sealing.SealedColumn;
import io.coverbridge.kit.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Seals what a connection knows of people, for its row and for the event that asks the carrier. */
@ApplicationScoped
class ContactSeal {

    private final Sealer sealer;

    ContactSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The rows follow the keyset. */
    @Produces
    @Singleton
    static SealedColumn column() {
        return SealedColumn.of("group_connections", "sealed_contacts");
    }

    /** For the row; null if there is nothing to seal. */
    byte @Nullable [] seal(GroupConnection connection, Contacts contacts) {
        return contacts.equals(Contacts.NONE)
                ? null
                : sealer.seal(EventData.write(contacts), connection.organizationId(), connection.id());
    }

    Contacts open(GroupConnection connection) {
        byte[] sealed = connection.sealedContacts();
        if (sealed == null) {
            return Contacts.NONE;
        }
        byte[] plain = sealer.open(sealed, connection.organizationId(), connection.id());
        try {
            return EventJson.mapper().readValue(plain, Contacts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the carrier: the employer and its broker. */
    byte[] sealForCarrier(GroupConnection connection, Contacts contacts) {
        GroupDetails details = new GroupDetails(
                connection.groupName(),
                connection.federalEin(),
                contacts.brokerFederalEin(),
                contacts.brokerTin(),
                contacts.employerEmailAddress());
        return sealer.seal(EventData.write(details), connection.organizationId(), connection.id());
    }
}
