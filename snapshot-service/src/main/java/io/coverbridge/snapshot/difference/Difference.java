package io.coverbridge.snapshot.difference;

import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.DifferenceObject;
import io.coverbridge.snapshot.reconcile.Found;
import io.coverbridge.snapshot.reconcile.Impact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is stored: pending while its carrier is being told, a discrepancy when the carrier disagrees
 * nevertheless, and then resolved or replaced.
 *
 * @param place whose it is
 * @param snapshotId the snapshot that it comes from; null where a sync has found it
 * @param fulfillmentId that snapshot's part
 * @param discrepancyAt when it became a discrepancy; null while it is none
 * @param resolvedAt when it was over; null while it is not
 * @param replacedBy the difference that took over
 * @param sealed its fields, sealed for this id
 * @param sequence counts what was said of it, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on, never compared
public record Difference(
        UUID id,
        UUID version,
        Place place,
        DifferenceObject objectType,
        UUID objectId,
        DifferenceClassification classification,
        Impact impact,
        @Nullable UUID snapshotId,
        @Nullable UUID fulfillmentId,
        @Nullable Instant discrepancyAt,
        boolean dismissed,
        @Nullable Instant resolvedAt,
        @Nullable UUID replacedBy,
        byte[] sealed,
        long sequence,
        Instant created,
        Instant modified) {

    /** The family and the carrier that a difference is between. */
    public record Place(UUID organizationId, UUID groupId, UUID carrierId, UUID employeeId) {}

    boolean isDiscrepancy() {
        return discrepancyAt != null;
    }

    /** As it comes up, pending. */
    static Difference first(
            UUID id,
            UUID version,
            Place place,
            Found found,
            @Nullable UUID snapshotId,
            @Nullable UUID fulfillmentId,
            byte[] sealed,
            Instant now) {
        return new Difference(
                id,
                version,
                place,
                found.objectType(),
                found.objectId(),
                found.classification(),
                found.impact(),
                snapshotId,
                fulfillmentId,
                null,
                false,
                null,
                null,
                sealed,
                1,
                now,
                now);
    }

    /** One step on. */
    Difference step(
            UUID newVersion,
            @Nullable Instant discrepancy,
            @Nullable Instant resolved,
            @Nullable UUID by,
            Instant now) {
        return new Difference(
                id,
                newVersion,
                place,
                objectType,
                objectId,
                classification,
                impact,
                snapshotId,
                fulfillmentId,
                discrepancy,
                dismissed,
                resolved,
                by,
                sealed,
                sequence + 1,
                created,
                now);
    }

    /** With other values, which nobody has dismissed yet. */
    Difference revised(UUID newVersion, Found found, byte[] newSealed, Instant now) {
        return new Difference(
                id,
                newVersion,
                place,
                objectType,
                objectId,
                found.classification(),
                found.impact(),
                snapshotId,
                fulfillmentId,
                now,
                false,
                null,
                null,
                newSealed,
                sequence + 1,
                created,
                now);
    }

    @Override
    public String toString() {
        return "Difference[" + id + "]";
    }
}
