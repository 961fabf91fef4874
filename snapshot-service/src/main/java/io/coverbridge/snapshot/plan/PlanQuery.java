package io.coverbridge.snapshot.plan;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the list of plans. */
public final class PlanQuery {

    @RestQuery
    @Parameter(description = "Statuses on the effective date, separated by commas.")
    public @Nullable String status;

    @RestQuery("line_of_coverage")
    @Parameter(description = "Lines of coverage, separated by commas.")
    public @Nullable String lineOfCoverage;

    @RestQuery("carrier_id")
    @Parameter(description = "Carrier ids, separated by commas.")
    public @Nullable String carrierId;

    /** The plans that are asked for, as they stand on a day. */
    Query toQuery(UUID organizationId, UUID groupId, LocalDate date, Filters filters) {
        Query query = Query.of(organizationId)
                .and("groupId = :groupId", "groupId", groupId)
                .and("lineOfCoverage in :lines", "lines", lines(filters))
                .and("carrierId in :carriers", "carriers", filters.ids("carrier_id", carrierId));
        Set<PlanStatus> wanted =
                filters.each("status", status, Filters.oneOf(PlanStatus.values(), PlanStatus::wire), "status");
        return wanted == null
                ? query
                : query.and(
                        Period.any(wanted.stream().map(PlanStatus::period).collect(Collectors.toSet())), "date", date);
    }

    private @Nullable Set<String> lines(Filters filters) {
        Set<LineOfCoverage> wanted = filters.each(
                "line_of_coverage",
                lineOfCoverage,
                Filters.oneOf(LineOfCoverage.values(), LineOfCoverage::wire),
                "line of coverage");
        return wanted == null ? null : wanted.stream().map(LineOfCoverage::wire).collect(Collectors.toSet());
    }
}
