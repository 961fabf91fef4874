package io.coverbridge.kit.audit;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads an organization's own audit log. */
@ApplicationScoped
public class ReadAuditLog {

    private static final String COUNT = "select count(*) from audit_log where %s";

    private static final String PAGE = """
            select position, at, actor, request_id, action, model, subject_id, version, fields
            from audit_log
            where %s
            order by position desc
            limit $%d offset $%d
            """;

    private final TenantConnections connections;
    private final HttpLimits limits;

    ReadAuditLog(TenantConnections connections, HttpLimits limits) {
        this.connections = connections;
        this.limits = limits;
    }

    /** A page, newest first. */
    public Uni<Page<AuditEntry>> page(UUID organizationId, AuditQuery query, PageQuery page) {
        Conditions conditions = new Conditions(organizationId, query.read());
        Slice slice = page.slice(limits);
        return connections.in(
                organizationId,
                connection -> Uni.combine()
                        .all()
                        .unis(count(connection, conditions), entries(connection, conditions, slice))
                        .with((total, entries) -> Page.of(slice, total, entries)));
    }

    private static Uni<Long> count(SqlConnection connection, Conditions conditions) {
        return run(connection, COUNT.formatted(conditions.text()), conditions.values)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Uni<List<AuditEntry>> entries(SqlConnection connection, Conditions conditions, Slice slice) {
        List<Object> values = new ArrayList<>(conditions.values);
        values.add(slice.size());
        values.add(slice.offset());
        return run(connection, PAGE.formatted(conditions.text(), values.size() - 1, values.size()), values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AuditEntry::of)
                        .toList());
    }

    private static Uni<RowSet<Row>> run(SqlConnection connection, String statement, List<Object> values) {
        return connection
                .preparedQuery(statement)
                .execute(io.vertx.mutiny.sqlclient.Tuple.newInstance(Tuple.from(values)));
    }

    /** Constants of the program, with the values bound. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Conditions(UUID organizationId, AuditQuery.Wanted wanted) {
            and("organization_id = $%d", organizationId);
            and("model = $%d", wanted.model());
            and("subject_id = $%d", wanted.subjectId());
            and("actor = $%d", wanted.actor());
            and("at >= $%d", time(wanted.since()));
            and("at < $%d", time(wanted.until()));
        }

        private static @Nullable Object time(@Nullable Instant instant) {
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        }

        private void and(String condition, @Nullable Object value) {
            if (value != null) {
                values.add(value);
                texts.add(condition.formatted(values.size()));
            }
        }

        String text() {
            return String.join(" and ", texts);
        }
    }
}
