package io.coverbridge.snapshot.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many snapshots of every organization stand where.
 *
 * @param asOf when this was counted
 * @param organizations those that have any that are counted, by id
 */
@Schema(name = "SnapshotsOverview")
public record SnapshotsOverviewResponse(Instant asOf, List<Organization> organizations) {

    public SnapshotsOverviewResponse {
        organizations = List.copyOf(organizations);
    }

    /**
     * One organization.
     *
     * @param organizationId its id
     * @param snapshots its snapshots
     * @param fulfillments their parts, of all carriers together
     */
    @Schema(name = "SnapshotsOverviewOrganization")
    public record Organization(UUID organizationId, Snapshots snapshots, Fulfillments fulfillments) {}

    /**
     * The snapshots of one organization.
     *
     * @param statuses statuses that one is in
     */
    @Schema(name = "SnapshotsOverviewSnapshots")
    public record Snapshots(List<SnapshotStatusCount> statuses) {
        public Snapshots {
            statuses = SnapshotStatusCount.inOrder(statuses);
        }
    }

    /**
     * The carriers' parts of the snapshots of one organization.
     *
     * @param statuses statuses that one is in
     */
    @Schema(name = "SnapshotsOverviewFulfillments")
    public record Fulfillments(List<FulfillmentStatusCount> statuses) {
        public Fulfillments {
            statuses = FulfillmentStatusCount.inOrder(statuses);
        }
    }

    /**
     * A count of snapshots.
     *
     * @param organizationId whose
     * @param counted the count
     */
    record Line(UUID organizationId, SnapshotStatusCount counted) {}

    /** Puts counts to their organizations, the first so many of them. */
    static SnapshotsOverviewResponse of(Instant asOf, int most, List<Line> snapshots, List<PartCount> parts) {
        Map<String, Lists> each = new TreeMap<>();
        snapshots.forEach(line -> lists(each, line.organizationId()).snapshots().add(line.counted()));
        parts.forEach(part -> lists(each, part.of()).parts().add(part.counted()));
        return new SnapshotsOverviewResponse(
                asOf,
                each.entrySet().stream()
                        .limit(most)
                        .map(entry -> new Organization(
                                UUID.fromString(entry.getKey()),
                                new Snapshots(entry.getValue().snapshots()),
                                new Fulfillments(entry.getValue().parts())))
                        .toList());
    }

    private static Lists lists(Map<String, Lists> each, UUID organizationId) {
        return each.computeIfAbsent(organizationId.toString(), id -> new Lists(new ArrayList<>(), new ArrayList<>()));
    }

    private record Lists(List<SnapshotStatusCount> snapshots, List<FulfillmentStatusCount> parts) {}
}
