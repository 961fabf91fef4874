package io.coverbridge.kit.testing;

import io.coverbridge.kit.sealing.Reseal;
import io.coverbridge.kit.sealing.Sealer;
import io.quarkus.arc.Arc;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A Quarkus test profile: the service was started in the middle of a rotation, both keysets have a new primary key and the
 * old one. With it a test shows that a sealed column follows the keyset, rights of the system role included.
 */
public final class KeyRotation implements QuarkusTestProfile {

    /** Setting that names the keyset before the rotation. */
    public static final String OLD_KEYSET = "coverbridge.test.old-keyset";

    /** Setting that names the lookup keyset before the rotation. */
    public static final String OLD_LOOKUP_KEYSET = "coverbridge.test.old-lookup-keyset";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path directory = Files.createTempDirectory("key-rotation");
            KeysetFiles sealing = KeysetFiles.forSealing(directory);
            KeysetFiles lookup = KeysetFiles.forLookups(directory);
            return Map.of(
                    "coverbridge.sealing.keyset",
                    sealing.rotated().toString(),
                    "coverbridge.sealing.lookup-keyset",
                    lookup.rotated().toString(),
                    OLD_KEYSET,
                    sealing.before().toString(),
                    OLD_LOOKUP_KEYSET,
                    lookup.before().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Seals a column of an organization's rows with the old key, as it was before the rotation, and lets the service's job
     * go through its columns.
     *
     * @return how many rows there are
     * @throws AssertionError if one of them is not sealed by the new key afterwards, or does not open as before
     */
    public static int follows(String table, String column, UUID organizationId) {
        Sealer current = bean(Sealer.class);
        Sealer old = Sealer.of(ConfigProvider.getConfig().getValue(OLD_KEYSET, Path.class));
        Map<UUID, byte[]> rows = read(table, column, organizationId);
        Map<UUID, byte[]> opened = new HashMap<>();
        rows.forEach((id, bytes) -> {
            byte[] plain = current.open(bytes, organizationId, id);
            opened.put(id, plain);
            write(table, column, id, old.seal(plain, organizationId, id));
        });
        long moved = await(() -> bean(Reseal.class).all());
        read(table, column, organizationId).forEach((id, bytes) -> {
            if (!current.isCurrent(bytes) || !Arrays.equals(opened.get(id), current.open(bytes, organizationId, id))) {
                throw new AssertionError("%s.%s of %s was not sealed anew".formatted(table, column, id));
            }
        });
        if (moved < rows.size()) {
            throw new AssertionError("%d of %d rows of %s were sealed anew".formatted(moved, rows.size(), table));
        }
        return rows.size();
    }

    /** Puts something sealed by the new key into a row. */
    public static void put(String table, String column, UUID organizationId, UUID id, byte[] plain) {
        write(table, column, id, bean(Sealer.class).seal(plain, organizationId, id));
    }

    private static Map<UUID, byte[]> read(String table, String column, UUID organizationId) {
        String query =
                "select id, %1$s from %2$s where %1$s is not null and organization_id = $1".formatted(column, table);
        Map<UUID, byte[]> rows = new HashMap<>();
        await(() -> system().preparedQuery(query).execute(Tuple.of(organizationId)))
                .forEach(row -> rows.put(row.getUUID(0), row.getBuffer(1).getBytes()));
        return rows;
    }

    private static void write(String table, String column, UUID id, byte[] sealed) {
        String statement = "update %s set %s = $2 where id = $1".formatted(table, column);
        await(() -> system().preparedQuery(statement).execute(Tuple.of(id, Buffer.buffer(sealed))));
    }

    private static Pool system() {
        return Arc.container()
                .instance(Pool.class, new ReactiveDataSource.ReactiveDataSourceLiteral("system"))
                .get();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
