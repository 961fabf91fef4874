package io.coverbridge.local.backend;

import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Creates every topic of the events module, and gives those that exist their settings again. */
final class TopicProvisioning {

    private static final int LIMIT_SECONDS = 30;
    private static final short ONE_BROKER = 1;

    private TopicProvisioning() {}

    static void apply(String bootstrapServers) throws ExecutionException, InterruptedException, TimeoutException {
        List<Topic> wanted = Stream.concat(Topics.sources().stream(), Topics.deadLetters().stream())
                .toList();
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                LIMIT_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                LIMIT_SECONDS * 1000 / 2);
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = get(admin.listTopics().names());
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), ONE_BROKER).configs(topic.settings()))
                    .toList();
            get(admin.createTopics(missing).all());
            get(admin.incrementalAlterConfigs(wanted.stream()
                            .filter(topic -> existing.contains(topic.name()))
                            .collect(Collectors.toMap(TopicProvisioning::resource, TopicProvisioning::operations)))
                    .all());
        }
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> operations(Topic topic) {
        List<AlterConfigOp> operations = new ArrayList<>();
        topic.settings()
                .forEach((name, value) ->
                        operations.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
        return operations;
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
