package io.coverbridge.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.testing.KeyRotation;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service that was started in the middle of a rotation. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
@TestProfile(ResealJobIT.Rotating.class)
class ResealJobIT {

    private final TenantConnections connections;
    private final Sealer sealer;
    private final Path before;

    ResealJobIT(
            TenantConnections connections, Sealer sealer, @ConfigProperty(name = KeyRotation.OLD_KEYSET) Path before) {
        this.connections = connections;
        this.sealer = sealer;
        this.before = before;
    }

    @Test
    void rowsOfAnOlderKeyMoveOnByThemselves() throws Throwable {
        UUID organization = UUID.randomUUID();
        UUID id = Ids.next();
        byte[] plain = "text".getBytes(StandardCharsets.UTF_8);
        byte[] old = Sealer.of(before).seal(plain, organization, id);
        execute(
                organization,
                "insert into sealed_letters (id, organization_id, sealed) values ($1, $2, $3)",
                Tuple.of(id, organization, Buffer.buffer(old)));

        await("the row to be sealed anew")
                .atMost(Duration.ofSeconds(20))
                .until(() -> sealer.isCurrent(sealed(organization, id)));

        assertThat(sealer.open(sealed(organization, id), organization, id)).isEqualTo(plain);
    }

    private byte[] sealed(UUID organization, UUID id) throws Exception {
        try {
            return execute(organization, "select sealed from sealed_letters where id = $1", Tuple.of(id))
                    .iterator()
                    .next()
                    .getBuffer(0)
                    .getBytes();
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private RowSet<io.vertx.mutiny.sqlclient.Row> execute(UUID organization, String sql, Tuple values)
            throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> connections.in(
                organization, connection -> connection.preparedQuery(sql).execute(values)));
    }

    /** Little patience. */
    public static final class Rotating implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(new KeyRotation().getConfigOverrides());
            overrides.put("coverbridge.sealing.reseal-interval", "200ms");
            return overrides;
        }
    }
}
