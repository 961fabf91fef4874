package io.coverbridge.snapshot.difference;

import static java.util.Objects.requireNonNullElse;

import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.DifferenceObject;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import io.coverbridge.snapshot.reconcile.Impact;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the lists of differences, and their order. */
public final class DifferenceQuery {

    private static final Map<String, String> SORTS =
            Map.of("created", "createdAt", "modified", "modifiedAt", "impact_score", "impactScore");

    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");

    // The conditions that have no value of their own name the organization once more: a condition has to name
    // something,
    // and the indexes are made for these very words.
    private static final String OURS = " and organizationId = :organizationId";
    private static final String OPEN = "resolvedAt is null and replacedBy is null and dismissed = false" + OURS;
    private static final String NOT_OPEN =
            "(resolvedAt is not null or replacedBy is not null or dismissed = true)" + OURS;

    @RestQuery
    @Parameter(description = "Ids, separated by commas.")
    public @Nullable String id;

    @RestQuery("object_type")
    @Parameter(description = "employee, dependent, individual_enrollment; separated by commas.")
    public @Nullable String objectType;

    @RestQuery("object_id")
    @Parameter(description = "Ids of members or enrollments, separated by commas.")
    public @Nullable String objectId;

    @RestQuery("member_snapshot_id")
    @Parameter(description = "The snapshot that it comes from.")
    public @Nullable String memberSnapshotId;

    @RestQuery("min_impact_score")
    @Parameter(description = "Lowest score.")
    public @Nullable String minImpactScore;

    @RestQuery("max_impact_score")
    @Parameter(description = "Highest score.")
    public @Nullable String maxImpactScore;

    @RestQuery("is_open")
    @Parameter(description = "Whether it is neither resolved nor replaced nor dismissed.")
    public @Nullable String isOpen;

    @RestQuery("is_dismissed")
    @Parameter(description = "Whether it is dismissed.")
    public @Nullable String isDismissed;

    @RestQuery("is_discrepancy")
    @Parameter(description = "Whether the carrier disagrees, or has, although nothing was under way to it.")
    public @Nullable String isDiscrepancy;

    @RestQuery("created_before")
    @Parameter(description = "Epoch seconds, exclusive.")
    public @Nullable String createdBefore;

    @RestQuery("created_after")
    @Parameter(description = "Epoch seconds, exclusive: only what came up in a later second.")
    public @Nullable String createdAfter;

    @RestQuery("impact_type")
    @Parameter(description = "coverage, benefit, record; separated by commas.")
    public @Nullable String impactType;

    @RestQuery
    @Parameter(description = "missing_from_carrier, field_mismatch, missing_from_platform; separated by commas.")
    public @Nullable String classification;

    @RestQuery
    @Parameter(description = "coverage, dates, volume, details, demographics; separated by commas.")
    public @Nullable String type;

    @RestQuery("include_unavailable")
    @Parameter(description = "true or false; without effect, because nothing here is ever unavailable.")
    public @Nullable String includeUnavailable;

    @RestQuery("sort_by")
    @Parameter(description = "created (if absent), modified or impact_score.")
    public @Nullable String sortBy;

    @RestQuery("sort_direction")
    @Parameter(description = "desc (if absent) or asc.")
    public @Nullable String sortDirection;

    /**
     * What is asked for.
     *
     * @param order as the database takes it; total
     */
    record Ask(Query conditions, String order) {}

    /** Reads all of it; a fault of any ends the request. */
    Ask read(UUID caller, Filters filters) {
        Query query = Query.of(caller)
                .and("id in :ids", "ids", filters.ids("id", id))
                .and(
                        "objectType in :objectTypes",
                        "objectTypes",
                        filters.each(
                                "object_type",
                                objectType,
                                wires(DifferenceObject.values(), DifferenceObject::wire),
                                "object type"))
                .and("objectId in :objects", "objects", filters.ids("object_id", objectId))
                .and("memberSnapshotId = :snapshot", "snapshot", filters.id("member_snapshot_id", memberSnapshotId))
                .and("impactScore >= :least", "least", number(filters, "min_impact_score", minImpactScore))
                .and("impactScore <= :most", "most", number(filters, "max_impact_score", maxImpactScore))
                .and(
                        "impactType in :impactTypes",
                        "impactTypes",
                        filters.each("impact_type", impactType, impacts(Impact::impactType), "impact type"))
                .and(
                        "classification in :classifications",
                        "classifications",
                        filters.each(
                                "classification",
                                classification,
                                wires(DifferenceClassification.values(), DifferenceClassification::wire),
                                "classification"))
                .and("type in :types", "types", filters.each("type", type, impacts(Impact::differenceType), "type"));
        state(query, caller, filters);
        times(query, filters);
        filters.bool("include_unavailable", includeUnavailable);
        String order = order(filters);
        filters.check();
        return new Ask(query, order);
    }

    private void state(Query query, UUID caller, Filters filters) {
        Boolean open = filters.bool("is_open", isOpen);
        Boolean dismissed = filters.bool("is_dismissed", isDismissed);
        Boolean discrepancy = filters.bool("is_discrepancy", isDiscrepancy);
        if (open != null) {
            query.and(open ? OPEN : NOT_OPEN, "organizationId", caller);
        }
        if (dismissed != null) {
            query.and("dismissed = " + dismissed + OURS, "organizationId", caller);
        }
        if (discrepancy != null) {
            query.and("discrepancy = " + discrepancy + OURS, "organizationId", caller);
        }
    }

    /** Times are shown in whole seconds, and compared so. */
    private void times(Query query, Filters filters) {
        query.and("createdAt < :before", "before", time(filters, "created_before", createdBefore, 0))
                .and("createdAt >= :after", "after", time(filters, "created_after", createdAfter, 1));
    }

    private String order(Filters filters) {
        String field = only(filters, "sort_by", sortBy, name -> Optional.ofNullable(SORTS.get(name)), "order");
        String direction = only(
                filters,
                "sort_direction",
                sortDirection,
                name -> Optional.of(name).filter(DIRECTIONS::contains),
                "direction");
        return requireNonNullElse(field, "createdAt") + " " + requireNonNullElse(direction, "desc") + ", id "
                + requireNonNullElse(direction, "desc");
    }

    private static @Nullable Integer number(Filters filters, String name, @Nullable String value) {
        return only(filters, name, value, DifferenceQuery::integer, "integer");
    }

    private static @Nullable Instant time(Filters filters, String name, @Nullable String value, int later) {
        Long second = only(filters, name, value, DifferenceQuery::second, "time");
        return second == null ? null : Instant.ofEpochSecond(second + later);
    }

    private static <T> @Nullable T only(
            Filters filters, String name, @Nullable String value, Function<String, Optional<T>> parser, String kind) {
        if (value == null) {
            return null;
        }
        Optional<T> read = parser.apply(value);
        if (read.isEmpty()) {
            filters.refuse(name, "Not a valid " + kind + ".");
        }
        return read.orElse(null);
    }

    private static Optional<Integer> integer(String text) {
        return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Long> second(String text) {
        return text.matches("[0-9]{1,11}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Function<String, Optional<String>> impacts(Function<Impact, String> wire) {
        return wires(Impact.values(), wire);
    }

    private static <T> Function<String, Optional<String>> wires(T[] values, Function<T, String> wire) {
        Set<String> known = Arrays.stream(values).map(wire).collect(Collectors.toSet());
        return text -> Optional.of(text).filter(known::contains);
    }
}
