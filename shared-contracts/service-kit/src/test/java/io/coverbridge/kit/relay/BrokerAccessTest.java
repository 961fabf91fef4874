package io.coverbridge.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class BrokerAccessTest {

    /** A client that is told refuses to be made, before it connects. */
    private static final BrokerAccess TOLD = new BrokerAccess(Map.of(
            "bootstrap.servers", "localhost:9093",
            "security.protocol", "SSL_AS_CONFIGURED",
            "group.id", "some-service"));

    @Test
    void whatAClientPromisesComesBeforeConfiguration() {
        BrokerAccess access = new BrokerAccess(Map.of("acks", "1", "client.rack", "a"));

        assertThat(access.with(Map.of("acks", "all")))
                .containsOnly(Map.entry("acks", "all"), Map.entry("client.rack", "a"));
    }

    @Test
    void aClientMadeByHandJoinsNoGroup() {
        assertThat(TOLD.with(Map.of())).doesNotContainKey("group.id");
    }

    @Test
    @SuppressWarnings("resource")
    void theRelayReachesKafkaAsConfigured() {
        assertThatThrownBy(() -> new RelaySender(TOLD, "relay"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("SSL_AS_CONFIGURED");
    }

    @Test
    void aReplayReachesKafkaAsConfigured() {
        DeadLetterReplay replay = new DeadLetterReplay(TOLD);
        ReplayOrder order = new ReplayOrder(UUID.randomUUID(), "a.v1.b.dlq", 0, 0, "a.v1", "b");

        assertThatThrownBy(() -> replay.send(order))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("SSL_AS_CONFIGURED");
    }
}
