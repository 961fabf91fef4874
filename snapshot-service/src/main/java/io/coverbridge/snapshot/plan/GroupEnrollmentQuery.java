package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the list of group enrollments. */
public final class GroupEnrollmentQuery {

    @RestQuery
    @Parameter(description = "Statuses on the effective date, separated by commas.")
    public @Nullable String status;

    /** The group enrollments that are asked for, as they stand on a day. */
    Query toQuery(UUID organizationId, UUID groupId, LocalDate date, Filters filters) {
        Set<GroupEnrollmentStatus> wanted = filters.each(
                "status", status, Filters.oneOf(GroupEnrollmentStatus.values(), GroupEnrollmentStatus::wire), "status");
        Query query = Query.of(organizationId).and("groupId = :groupId", "groupId", groupId);
        return wanted == null
                ? query
                : query.and(
                        Period.any(wanted.stream()
                                .map(GroupEnrollmentStatus::period)
                                .collect(Collectors.toSet())),
                        "date",
                        date);
    }
}
