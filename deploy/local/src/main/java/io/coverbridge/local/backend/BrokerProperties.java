package io.coverbridge.local.backend;

import io.coverbridge.events.Topic;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of the single broker: small, quick to restart, and able to take the largest event. */
final class BrokerProperties {

    static final String CLIENT_LISTENER = "CLIENTS";
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    static final int NODE_ID = 1;

    /** Room for batch and record framing above the largest record. */
    private static final int FRAMING_BYTES = 64 * 1024;

    private BrokerProperties() {}

    static Map<String, Object> of(Path logDirectory, int port, int controllerPort) {
        Map<String, Object> properties = new LinkedHashMap<>(common());
        String client = CLIENT_LISTENER + "://127.0.0.1:" + port;
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("listeners", client + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", client);
        properties.put(
                "listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", CLIENT_LISTENER);
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        // The voters come from here at every start and not from the log, so the controller's port may change.
        properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        properties.put("log.dirs", logDirectory.toString());
        // With these, a restart on kept data takes 3 s and not 13 s.
        properties.put("controlled.shutdown.enable", "true");
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("num.replica.fetchers", "1");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.index.size.max.bytes", "1048576");
        return properties;
    }

    /** What the broker from an image needs as well. */
    static Map<String, String> common() {
        String largest = Integer.toString(Topic.MAX_RECORD_BYTES + FRAMING_BYTES);
        return Map.of(
                "message.max.bytes", largest,
                "replica.fetch.max.bytes", largest,
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1");
    }
}
