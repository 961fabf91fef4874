package io.coverbridge.snapshot.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many snapshots of an organization stand where.
 *
 * @param asOf when this was counted
 * @param statuses the snapshots; statuses without any are left out
 * @param carriers their parts for each carrier, by carrier id
 */
@Schema(name = "SnapshotCounts")
public record SummaryResponse(Instant asOf, List<SnapshotStatusCount> statuses, List<Carrier> carriers) {

    public SummaryResponse {
        statuses = List.copyOf(statuses);
        carriers = List.copyOf(carriers);
    }

    /**
     * The parts of snapshots for one carrier.
     *
     * @param carrierId the carrier
     * @param statuses statuses that a part for it is in
     */
    @Schema(name = "SnapshotCountsOfCarrier")
    public record Carrier(UUID carrierId, List<FulfillmentStatusCount> statuses) {
        public Carrier {
            statuses = List.copyOf(statuses);
        }
    }

    /** Puts counts in their order. */
    static SummaryResponse of(Instant asOf, List<SnapshotStatusCount> snapshots, List<PartCount> parts) {
        // By the spelling of the id, as everywhere; UUID's own order is by signed numbers.
        Map<String, List<FulfillmentStatusCount>> each = new TreeMap<>();
        parts.forEach(part -> each.computeIfAbsent(part.of().toString(), id -> new ArrayList<>())
                .add(part.counted()));
        return new SummaryResponse(
                asOf,
                SnapshotStatusCount.inOrder(snapshots),
                each.entrySet().stream()
                        .map(carrier -> new Carrier(
                                UUID.fromString(carrier.getKey()), FulfillmentStatusCount.inOrder(carrier.getValue())))
                        .toList());
    }
}
