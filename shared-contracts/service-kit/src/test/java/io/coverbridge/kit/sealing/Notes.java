package io.coverbridge.kit.sealing;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.sealing.ResealIT.Note;
import io.quarkus.arc.Unremovable;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The test's table, read and written as a service does. */
@Unremovable
@ApplicationScoped
class Notes {

    private final TenantConnections connections;
    private final Pool system;

    Notes(TenantConnections connections, @ReactiveDataSource("system") Pool system) {
        this.connections = connections;
        this.system = system;
    }

    /** Takes the bytes out of all rows of earlier tests; there is nothing to seal anew in them then. */
    void clear() throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> system.query("update sealed_notes set sealed = null where sealed is not null")
                        .execute());
    }

    void insert(Note note, byte @Nullable [] sealed) throws Throwable {
        in(
                note.organizationId(),
                connection -> connection
                        .preparedQuery("insert into sealed_notes (id, organization_id, sealed) values ($1, $2, $3)")
                        .execute(Tuple.of(
                                note.id(), note.organizationId(), sealed == null ? null : Buffer.buffer(sealed))));
    }

    /** Writes new bytes, lets {@code meanwhile} happen before the transaction ends, and gives its result. */
    <T> T write(Note note, byte[] sealed, Supplier<Uni<T>> meanwhile) throws Throwable {
        return in(
                note.organizationId(),
                connection -> connection
                        .preparedQuery("update sealed_notes set sealed = $2 where id = $1")
                        .execute(Tuple.of(note.id(), Buffer.buffer(sealed)))
                        .chain(() -> meanwhile.get()));
    }

    void setHash(Note note, byte[] hash) throws Throwable {
        in(
                note.organizationId(),
                connection -> connection
                        .preparedQuery("update sealed_notes set word_hash = $2 where id = $1")
                        .execute(Tuple.of(note.id(), Buffer.buffer(hash))));
    }

    byte[] sealed(Note note) throws Throwable {
        return column(note, "sealed").orElseThrow();
    }

    Optional<byte[]> hash(Note note) throws Throwable {
        return column(note, "word_hash");
    }

    private Optional<byte[]> column(Note note, String name) throws Throwable {
        Row row = in(
                        note.organizationId(),
                        connection -> connection
                                .preparedQuery("select sealed, word_hash from sealed_notes where id = $1")
                                .execute(Tuple.of(note.id())))
                .iterator()
                .next();
        return Optional.ofNullable(row.getBuffer(name)).map(bytes -> bytes.getBytes());
    }

    private <T> T in(UUID organization, Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> connections.in(organization, work));
    }
}
