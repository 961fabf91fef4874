package io.coverbridge.kit.query;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list query. It starts with the organization, so none can be written without it. Conditions are
 * constants of the program; values are bound, never written into the text.
 */
public final class Query {

    private final Set<String> conditions = new LinkedHashSet<>();
    private final Map<String, Object> values = new HashMap<>();

    private Query(UUID organizationId) {
        and("organizationId = :organizationId", "organizationId", organizationId);
    }

    /** Everything that belongs to one organization. */
    public static Query of(UUID organizationId) {
        return new Query(organizationId);
    }

    /** Adds a condition if its value is given. */
    public Query and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Lets nothing match any more. */
    public Query nothing() {
        conditions.add("1 = 0");
        return this;
    }

    /** One page of what matches, and how much that is in all. */
    public <E> Uni<Page<E>> page(PanacheRepositoryBase<E, ?> repository, String order, Slice slice) {
        String where = String.join(" and ", conditions);
        return repository
                .count(where, values)
                .flatMap(total -> repository
                        .find(where + " order by " + order, values)
                        .range(slice.offset(), slice.offset() + slice.size() - 1)
                        .list()
                        .map(rows -> Page.of(slice, total, rows)));
    }
}
