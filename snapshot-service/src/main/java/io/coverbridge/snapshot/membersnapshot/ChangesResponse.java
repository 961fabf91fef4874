package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a snapshot tells each carrier.
 *
 * @param response one entry per carrier, in the order of the summary
 */
@Schema(name = "SnapshotChanges")
public record ChangesResponse(List<CarrierChanges> response) {

    public ChangesResponse {
        response = List.copyOf(response);
    }

    /**
     * What one carrier is told.
     *
     * @param carrierId the carrier
     * @param status where its part stands
     * @param errors why it is invalid; empty otherwise
     * @param changes in the order in which they are told; empty if there is nothing to send
     */
    public record CarrierChanges(
            UUID carrierId, FulfillmentStatus status, List<String> errors, List<SnapshotChange> changes) {
        public CarrierChanges {
            errors = List.copyOf(errors);
            changes = List.copyOf(changes);
        }
    }

    /**
     * The changes of a snapshot.
     *
     * @param instructions by part; no entry for a part without one
     */
    static ChangesResponse of(SnapshotRecord snapshot, Map<UUID, CarrierInstruction> instructions) {
        return new ChangesResponse(snapshot.fulfillments().stream()
                .map(part -> new CarrierChanges(
                        part.carrierId(),
                        part.status(),
                        part.errors(),
                        instructions.containsKey(part.id())
                                ? SnapshotChange.of(instructions.get(part.id()))
                                : List.of()))
                .toList());
    }
}
