package io.coverbridge.snapshot.member;

import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters that every list of employees has. Names are matched by any part, in any case. */
public final class EmployeeQuery {

    @RestQuery
    @Parameter(description = "The employees' own ids, separated by commas; 100 at most.")
    public @Nullable String id;

    @RestQuery("first_name")
    @Parameter(description = "Part of the first name, in any case.")
    public @Nullable String firstName;

    @RestQuery("last_name")
    @Parameter(description = "Part of the last name, in any case.")
    public @Nullable String lastName;

    @RestQuery
    @Parameter(description = "Words that each are part of the first, middle or last name, in any case.")
    public @Nullable String name;

    @RestQuery("date_of_birth")
    @Parameter(description = "The day, e.g. 1985-04-13.")
    public @Nullable String dateOfBirth;

    @RestQuery("employment_status")
    @Parameter(description = "Statuses, separated by commas.")
    public @Nullable String employmentStatus;

    /** The employees that are asked for. What is wrong is noted in {@code filters}. */
    Query toQuery(UUID organizationId, Filters filters) {
        Query query = Query.of(organizationId)
                .and("individualType = :kind", "kind", MemberKind.EMPLOYEE.wire())
                .and("id in :ids", "ids", filters.ids("id", id))
                .and("dateOfBirth = :birth", "birth", filters.date("date_of_birth", dateOfBirth))
                .and("employmentStatus in :statuses", "statuses", statuses(filters))
                .and("firstName ilike :firstName escape '!'", "firstName", part(filters.text("first_name", firstName)))
                .and("lastName ilike :lastName escape '!'", "lastName", part(filters.text("last_name", lastName)));
        AnyName.of(filters, "name", name).ask(query);
        return query;
    }

    private @Nullable Set<String> statuses(Filters filters) {
        Set<EmploymentStatus> wanted = filters.each(
                "employment_status",
                employmentStatus,
                Filters.oneOf(EmploymentStatus.values(), EmploymentStatus::wire),
                "employment status");
        return wanted == null
                ? null
                : wanted.stream().map(EmploymentStatus::wire).collect(Collectors.toSet());
    }

    private static @Nullable String part(@Nullable String text) {
        return text == null ? null : AnyName.part(text);
    }
}
