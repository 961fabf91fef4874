package io.coverbridge.kit.relay;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * How Kafka is reached: every property {@code kafka.*}, the same that the connector's consumers have, so that TLS or a
 * password set once holds for the clients that are made by hand, too.
 */
@Dependent
class BrokerAccess {

    private final Map<String, Object> settings;

    @Inject
    BrokerAccess(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        Map<String, Object> shared = new HashMap<>(settings);
        // The application's name, put there for consumers that have none. Clients of the relay belong to no group.
        shared.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings = Map.copyOf(shared);
    }

    /** These settings and a client's own, which come first: its promises are not for configuration. */
    Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }
}
