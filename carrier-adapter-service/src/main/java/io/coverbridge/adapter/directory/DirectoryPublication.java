package io.coverbridge.adapter.directory;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.TraceContext;
import io.coverbridge.kit.time.Ids;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Publishes each carrier that differs from what was published last. The events belong to nobody, so they are written as
 * the system role and not through the tenants' event log.
 */
@ApplicationScoped
class DirectoryPublication {

    private static final Logger LOG = Logger.getLogger(DirectoryPublication.class);

    // The row lock of the upsert makes two replicas that start at once agree: the second finds the version it brings.
    private static final String UPSERT = """
            insert into carriers (id, version, sequence, described, modified)
            values ($1, $2, 1, $3::text::jsonb, $4)
            on conflict (id) do update
               set version = excluded.version, sequence = carriers.sequence + 1,
                   described = excluded.described, modified = excluded.modified
             where carriers.version <> excluded.version
            returning sequence
            """;

    private static final String APPEND = """
            insert into event_log (id, topic, key, type, subject, organization_id, sequence, occurred_at, content_type,
                                   data, traceparent, cause)
            values ($1, $2, $3, $4, $3, null, $5, $6, $7, $8, $9, 'directory')
            """;

    private static final EventType<?> TYPE = EventType.CARRIER_DESCRIBED;

    private final CarrierDirectory directory;
    private final Pool system;
    private final Clock clock;

    DirectoryPublication(CarrierDirectory directory, @ReactiveDataSource("system") Pool system, Clock clock) {
        this.directory = directory;
        this.system = system;
        this.clock = clock;
    }

    /** Brings the table up to date and returns how many carriers were published. */
    Uni<Integer> publish() {
        return Multi.createFrom()
                .iterable(directory.all())
                .onItem()
                .transformToUniAndConcatenate(
                        carrier -> system.withTransaction(connection -> publish(connection, carrier)))
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .invoke(published -> LOG.infof("carrier directory is up to date published=%d", published));
    }

    private Uni<Integer> publish(SqlConnection connection, Carrier carrier) {
        byte[] data = EventData.write(carrier.described());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return connection
                .preparedQuery(UPSERT)
                .execute(Tuple.of(
                        carrier.id(), carrier.described().version(), new String(data, StandardCharsets.UTF_8), now))
                .flatMap(rows -> rows.size() == 0
                        ? Uni.createFrom().item(0)
                        : append(connection, carrier, rows.iterator().next().getLong(0), data, now)
                                .replaceWith(1));
    }

    private static Uni<RowSet<Row>> append(
            SqlConnection connection, Carrier carrier, long sequence, byte[] data, OffsetDateTime now) {
        return connection
                .preparedQuery(APPEND)
                .execute(Tuple.wrap(Arrays.asList(
                        Ids.next(),
                        TYPE.topic().name(),
                        carrier.id().toString(),
                        TYPE.name(),
                        sequence,
                        now,
                        EventEnvelope.JSON,
                        Buffer.buffer(data),
                        TraceContext.current())));
    }
}
