package io.coverbridge.adapter.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.TopicReader;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectoryPublicationIT implements AdapterIT {

    private final TopicReader topic = TopicReader.of(Topics.CARRIER_DIRECTORY);
    private final DirectoryPublication publication;
    private final CarrierDirectory directory;
    private final Pool system;

    DirectoryPublicationIT(
            DirectoryPublication publication, CarrierDirectory directory, @ReactiveDataSource("system") Pool system) {
        this.publication = publication;
        this.directory = directory;
        this.system = system;
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void everyCarrierIsPublishedAtTheStartAndNotAgain() {
        for (Carrier carrier : directory.all()) {
            EventEnvelope event = events(carrier.id(), 1).get(0);
            assertThat(EventData.read(EventType.CARRIER_DESCRIBED, event.data()).internalName())
                    .isEqualTo(carrier.described().internalName());
            assertThat(event.organizationId()).isNull();
        }

        assertThat(publication.publish().await().indefinitely()).isZero();
    }

    @Test
    void aChangeIsPublishedOnceAlsoWhenTwoReplicasBringIt() {
        UUID id = Carriers.HARBORLINE;
        int before = events(id, 1).size();
        system.preparedQuery("update carriers set version = $2 where id = $1")
                .execute(Tuple.of(id, UUID.randomUUID()))
                .await()
                .indefinitely();

        int published = Uni.combine()
                .all()
                .unis(publication.publish(), publication.publish())
                .with(Integer::sum)
                .await()
                .indefinitely();

        assertThat(published).isEqualTo(1);
        List<EventEnvelope> events = events(id, before + 1);
        EventEnvelope last = events.get(events.size() - 1);
        assertThat(last.sequence()).isEqualTo(events.get(events.size() - 2).sequence() + 1);
        CarrierDescribed described = EventData.read(EventType.CARRIER_DESCRIBED, last.data());
        assertThat(described).isEqualTo(directory.get(id).described());
    }

    private List<EventEnvelope> events(UUID carrierId, int least) {
        return topic
                .await(
                        "carrier " + carrierId,
                        least,
                        message -> carrierId.toString().equals(message.key()))
                .stream()
                .map(TopicReader::event)
                .toList();
    }
}
