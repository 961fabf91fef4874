package io.coverbridge.connection.contact;

import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact of a group. Who it is rests sealed. */
@Entity
@Table(name = "group_contacts")
class GroupContact {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    String[] types;

    @Nullable
    UUID carrierId;

    boolean primaryContact;
    byte[] sealedDetails;
    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected GroupContact() {}

    /** The details are sealed for the id, so they follow. */
    @SuppressWarnings("NullAway.Init")
    GroupContact(UUID organizationId, UUID groupId, Instant now) {
        id = Ids.next();
        version = Ids.random();
        this.organizationId = organizationId;
        this.groupId = groupId;
        createdAt = now;
        modifiedAt = now;
    }

    /** Takes over what was checked. */
    void set(ContactGiven given, byte[] sealed) {
        types = given.types().toArray(String[]::new);
        carrierId = given.carrierId();
        primaryContact = given.primaryContact();
        sealedDetails = sealed;
    }

    /** What for. */
    List<String> types() {
        return List.of(types);
    }

    /** It has changed. */
    void touch(Instant now) {
        version = Ids.random();
        modifiedAt = now;
    }
}
