package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One carrier's part of a snapshot as lists show it; written by {@link Snapshots} alone. */
@Entity
@Immutable
@Table(name = "fulfillments")
class FulfillmentRow {

    @Id
    UUID id;

    UUID organizationId;
    UUID snapshotId;
    UUID carrierId;
    String status;
    String[] errors;
    int position;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FulfillmentRow() {}

    UUID id() {
        return id;
    }

    UUID snapshotId() {
        return snapshotId;
    }

    CarrierStatus toStatus() {
        return new CarrierStatus(
                carrierId, List.of(errors), FulfillmentStatus.find(status).orElseThrow());
    }
}
