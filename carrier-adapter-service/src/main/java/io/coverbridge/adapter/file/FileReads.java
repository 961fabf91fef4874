package io.coverbridge.adapter.file;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.sealing.Sealer;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files as they are shown. Across organizations, as the system role, only what is no personal data. */
@ApplicationScoped
class FileReads {

    static final String MODEL = "File";

    private static final String LIST = """
            select id, organization_id, carrier_id, connection_id, direction, kind, control_number, status, families, members,
                   segments, bytes, findings, in_reply_to, attempts, next_due_at, created, transmitted, acknowledged
            from carrier_files
            where %s
            order by created desc, id desc
            limit %d offset %d
            """;

    private static final String COUNT = "select count(*) from carrier_files where %s";

    private static final String OWNER = "select organization_id from carrier_files where id = $1";

    private static final String CONTENT = "select sealed from carrier_files where id = $1 and organization_id = $2";

    private final TenantConnections connections;
    private final Pool system;
    private final Sealer sealer;

    FileReads(TenantConnections connections, @ReactiveDataSource("system") Pool system, Sealer sealer) {
        this.connections = connections;
        this.system = system;
        this.sealer = sealer;
    }

    /** A page of one organization's files, newest first. */
    Uni<Page<FileView>> page(UUID organizationId, FileFilter filter, Slice slice) {
        return connections.in(organizationId, connection -> page(connection, filter.of(organizationId), slice));
    }

    /** A page of the files of all organizations, newest first. */
    Uni<Page<FileView>> pageOfAll(FileFilter filter, Slice slice) {
        return page(system, filter, slice);
    }

    /** One file; fails with 404 if the organization has none with this id. */
    Uni<FileView> one(UUID organizationId, UUID id) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(LIST.formatted("organization_id = $1 and id = $2", 1, 0))
                        .execute(Tuple.of(organizationId, id))
                        .map(rows -> {
                            if (rows.size() == 0) {
                                throw ApiException.notFound(MODEL, id);
                            }
                            return view(rows.iterator().next());
                        }));
    }

    /** What a file says; fails with 404 if the organization has none with this id. */
    Uni<byte[]> content(UUID organizationId, UUID id) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(CONTENT)
                        .execute(Tuple.of(id, organizationId))
                        .map(rows -> {
                            if (rows.size() == 0) {
                                throw ApiException.notFound(MODEL, id);
                            }
                            Buffer sealed = rows.iterator().next().getBuffer(0);
                            if (sealed == null) {
                                throw ApiException.of(410, "What the file said is not kept any more");
                            }
                            return sealer.open(sealed.getBytes(), organizationId, id);
                        }));
    }

    /** Whose file it is, for callers that may work in every organization; fails with 404 if it is nobody's. */
    Uni<UUID> organizationOf(UUID id) {
        return system.preparedQuery(OWNER).execute(Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                throw ApiException.notFound(MODEL, id);
            }
            return rows.iterator().next().getUUID(0);
        });
    }

    private static Uni<Page<FileView>> page(SqlClient client, FileFilter filter, Slice slice) {
        Tuple values = Tuple.from(filter.values());
        return client.preparedQuery(COUNT.formatted(filter.where()))
                .execute(values)
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(total -> client.preparedQuery(LIST.formatted(filter.where(), slice.size(), slice.offset()))
                        .execute(values)
                        .map(rows -> {
                            List<FileView> views = new ArrayList<>();
                            rows.forEach(row -> views.add(view(row)));
                            return Page.of(slice, total, views);
                        }));
    }

    private static FileView view(Row row) {
        return new FileView(
                row.getUUID("id"),
                row.getUUID("organization_id"),
                row.getUUID("carrier_id"),
                row.getUUID("connection_id"),
                FileColumns.read(Direction.values(), Direction::wire, row.getString("direction")),
                FileColumns.read(ContentKind.values(), ContentKind::wire, row.getString("kind")),
                row.getInteger("control_number"),
                FileColumns.read(FileStatus.values(), FileStatus::wire, row.getString("status")),
                row.getInteger("families"),
                row.getInteger("members"),
                row.getLong("segments"),
                row.getLong("bytes"),
                row.getJsonObject("findings").getJsonArray("texts").stream()
                        .map(String::valueOf)
                        .toList(),
                row.getUUID("in_reply_to"),
                row.getInteger("attempts"),
                time(row, "next_due_at"),
                Optional.ofNullable(time(row, "created")).orElseThrow(),
                time(row, "transmitted"),
                time(row, "acknowledged"));
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
