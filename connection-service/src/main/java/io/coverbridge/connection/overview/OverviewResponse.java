package io.coverbridge.connection.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many connections of every organization stand where. Disconnected ones are not counted.
 *
 * @param asOf when this was counted
 * @param organizations by name
 */
public record OverviewResponse(Instant asOf, List<Organization> organizations) {

    public OverviewResponse {
        organizations = List.copyOf(organizations);
    }

    /**
     * One organization.
     *
     * @param organizationId its id
     * @param name what it is called
     * @param connections its connections
     */
    @Schema(name = "OverviewOrganization")
    public record Organization(UUID organizationId, String name, Connections connections) {}

    /**
     * The connections of one organization.
     *
     * @param statuses statuses that a connection is in
     */
    @Schema(name = "OverviewConnections")
    public record Connections(List<StatusCount> statuses) {
        public Connections {
            statuses = List.copyOf(statuses);
        }
    }

    /** Puts counts to their organizations; lines are in the order of the organizations. */
    static OverviewResponse of(Instant asOf, List<Line> lines) {
        Map<UUID, String> names = new LinkedHashMap<>();
        Map<UUID, List<StatusCount>> counts = new LinkedHashMap<>();
        for (Line line : lines) {
            names.put(line.organizationId(), line.name());
            List<StatusCount> statuses = counts.computeIfAbsent(line.organizationId(), id -> new ArrayList<>());
            if (line.counted() != null) {
                statuses.add(line.counted());
            }
        }
        return new OverviewResponse(
                asOf,
                names.entrySet().stream()
                        .map(each -> new Organization(
                                each.getKey(),
                                each.getValue(),
                                new Connections(StatusCount.inOrder(counts.getOrDefault(each.getKey(), List.of())))))
                        .toList());
    }

    /**
     * A count of an organization.
     *
     * @param organizationId whose
     * @param name what it is called
     * @param counted the count; null if it has no connection
     */
    record Line(UUID organizationId, String name, @Nullable StatusCount counted) {}
}
