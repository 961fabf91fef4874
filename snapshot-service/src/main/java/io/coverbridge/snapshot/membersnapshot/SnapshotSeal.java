package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.snapshot.document.MemberSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** Documents and instructions as they rest: each sealed for its organization and its own record. */
@ApplicationScoped
class SnapshotSeal {

    private final Sealer sealer;

    SnapshotSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] seal(UUID organizationId, UUID snapshotId, MemberSnapshot document) {
        return sealer.seal(write(document), organizationId, snapshotId);
    }

    byte[] seal(UUID organizationId, CarrierInstruction instruction) {
        return sealer.seal(write(instruction), organizationId, instruction.id());
    }

    /** The document as it was understood. */
    MemberSnapshot openDocument(UUID organizationId, UUID snapshotId, byte[] sealed) {
        return open(organizationId, snapshotId, sealed, MemberSnapshot.class);
    }

    /** The document as the API answers it. */
    JsonNode openJson(UUID organizationId, UUID snapshotId, byte[] sealed) {
        return open(organizationId, snapshotId, sealed, JsonNode.class);
    }

    /** The instruction of one carrier's part. */
    CarrierInstruction openInstruction(UUID organizationId, UUID fulfillmentId, byte[] sealed) {
        return open(organizationId, fulfillmentId, sealed, CarrierInstruction.class);
    }

    @SuppressWarnings("UnusedException") // Jackson's exceptions quote values, which must not reach a log
    private <T> T open(UUID organizationId, UUID recordId, byte[] sealed, Class<T> type) {
        try {
            return EventJson.mapper().readValue(sealer.open(sealed, organizationId, recordId), type);
        } catch (IOException e) {
            throw new IllegalStateException("what is sealed for " + recordId + " is no " + type.getSimpleName());
        }
    }

    @SuppressWarnings("UnusedException") // as above
    private static byte[] write(Object value) {
        try {
            return EventJson.mapper().writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written");
        }
    }
}
