package io.coverbridge.connection.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many connections of an organization stand where. Disconnected ones are not counted.
 *
 * @param asOf when this was counted
 * @param statuses of all carriers together; statuses that no connection is in are left out
 * @param carriers the same for each carrier, by carrier id
 */
public record ConnectionSummaryResponse(Instant asOf, List<StatusCount> statuses, List<Carrier> carriers) {

    public ConnectionSummaryResponse {
        statuses = List.copyOf(statuses);
        carriers = List.copyOf(carriers);
    }

    /**
     * The connections to one carrier.
     *
     * @param carrierId the carrier
     * @param statuses statuses that a connection to it is in
     */
    @Schema(name = "ConnectionSummaryOfCarrier")
    public record Carrier(UUID carrierId, List<StatusCount> statuses) {
        public Carrier {
            statuses = List.copyOf(statuses);
        }
    }

    /** Puts counts in their order. */
    static ConnectionSummaryResponse of(Instant asOf, Collection<CarrierCount> counts) {
        List<StatusCount> all = new ArrayList<>();
        // By the spelling of the id, as the database orders it, too; UUID's own order is by signed numbers.
        Map<String, List<StatusCount>> each = new TreeMap<>();
        for (CarrierCount count : counts) {
            UUID carrier = count.carrierId();
            List<StatusCount> place =
                    carrier == null ? all : each.computeIfAbsent(carrier.toString(), id -> new ArrayList<>());
            place.add(count.counted());
        }
        return new ConnectionSummaryResponse(
                asOf,
                StatusCount.inOrder(all),
                each.entrySet().stream()
                        .map(carrier ->
                                new Carrier(UUID.fromString(carrier.getKey()), StatusCount.inOrder(carrier.getValue())))
                        .toList());
    }
}
