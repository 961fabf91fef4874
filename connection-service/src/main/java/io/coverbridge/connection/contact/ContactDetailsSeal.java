package io.coverbridge.connection.contact;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.sealing.SealedColumn;
import io.coverbridge.kit.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Seals who contacts are. */
@ApplicationScoped
class ContactDetailsSeal {

    private final Sealer sealer;

    ContactDetailsSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The rows follow the keyset. */
    @Produces
    @Singleton
    static SealedColumn contactDetails() {
        return SealedColumn.of("group_contacts", "sealed_details");
    }

    byte[] seal(GroupContact contact, ContactDetails details) {
        return sealer.seal(EventData.write(details), contact.organizationId, contact.id);
    }

    ContactDetails open(GroupContact contact) {
        byte[] plain = sealer.open(contact.sealedDetails, contact.organizationId, contact.id);
        try {
            return EventJson.mapper().readValue(plain, ContactDetails.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
