package io.coverbridge.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void topicsAreTheDocumentedOnes() {
        assertThat(Stream.concat(Topics.sources().stream(), Topics.deadLetters().stream())
                        .map(topic -> topic.name() + " " + topic.partitions() + " " + topic.retention() + " "
                                + topic.audience()))
                .containsExactlyInAnyOrder(
                        "group-connections.v1 6 PT720H PLATFORMS",
                        "member-snapshots.v1 6 PT720H PLATFORMS",
                        "carrier-instructions.v1 6 PT168H SERVICES",
                        "carrier-updates.v1 6 PT720H SERVICES",
                        "carrier-rosters.v1 6 PT168H SERVICES",
                        "carrier-directory.v1 1 null SERVICES",
                        "group-connections.v1.carrier-adapter-service.dlq 1 PT2160H SERVICES",
                        "group-connections.v1.snapshot-service.dlq 1 PT2160H SERVICES",
                        "group-connections.v1.connection-service-feed.dlq 1 PT2160H SERVICES",
                        "member-snapshots.v1.connection-service-feed.dlq 1 PT2160H SERVICES",
                        "carrier-instructions.v1.carrier-adapter-service.dlq 1 PT2160H SERVICES",
                        "carrier-updates.v1.connection-service.dlq 1 PT2160H SERVICES",
                        "carrier-updates.v1.snapshot-service.dlq 1 PT2160H SERVICES",
                        "carrier-rosters.v1.snapshot-service.dlq 1 PT2160H SERVICES",
                        "carrier-directory.v1.connection-service.dlq 1 PT2160H SERVICES",
                        "carrier-directory.v1.snapshot-service.dlq 1 PT2160H SERVICES");
    }

    @Test
    void aKeptTopicIsDeletedFromByAge() {
        assertThat(Topics.GROUP_CONNECTIONS.settings())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete", "retention.ms", "2592000000", "max.message.bytes", "2097152"));
        assertThat(Topics.GROUP_CONNECTIONS.compacted()).isFalse();
    }

    @Test
    void theDirectoryIsCompacted() {
        assertThat(Topics.CARRIER_DIRECTORY.settings())
                .isEqualTo(Map.of("cleanup.policy", "compact", "max.message.bytes", "2097152"));
        assertThat(Topics.CARRIER_DIRECTORY.compacted()).isTrue();
    }

    @Test
    void everyTypeIsPublishedOnATopicOfTheList() {
        assertThat(EventType.all())
                .allSatisfy(type -> assertThat(Topics.sources()).contains(type.topic()));
        assertThat(EventType.all()).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @Test
    void aTopicHasAPartition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topic("x.v1", 0, Duration.ofDays(1), "id", Topic.Audience.SERVICES));
    }
}
