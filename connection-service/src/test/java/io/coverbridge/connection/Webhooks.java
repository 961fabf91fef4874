package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.connection.webhook.delivery.WebhookReceiver;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupEvent;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.Broker;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What one platform does with webhooks. */
final class Webhooks {

    static final String SECRET = "a-secret-that-is-long-enough";

    private static final String PATH = "/api/v1/webhook_subscriptions";

    private final String client;
    private final UUID organizationId;

    Webhooks(String client, UUID organizationId) {
        this.client = client;
        this.organizationId = organizationId;
    }

    Response create(String body) {
        return Api.as(client).body(body).post(PATH);
    }

    /** The id of a subscription to all events. */
    String subscribe(WebhookReceiver receiver) {
        return subscribe(receiver, "");
    }

    /** The same with more fields, each with a comma in front. */
    String subscribe(WebhookReceiver receiver, String more) {
        Response made = create("{\"url\": \"" + receiver.url() + "\", \"secret\": \"" + SECRET + "\"" + more + "}");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    Response get(String id) {
        return Api.as(client).get(PATH + "/" + id);
    }

    Response list() {
        return Api.as(client).get(PATH);
    }

    Response edit(String id, String body) {
        return Api.as(client).body(body).put(PATH + "/" + id + "/" + get(id).path("version"));
    }

    Response post(String id, String action, String body) {
        return Api.as(client).body(body).post(PATH + "/" + id + "/" + action);
    }

    /** The id of a delivery of {@code test.hello_world}. */
    String test(String id) {
        Response made = post(id, "test", "");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    Response deliveries(String id, String query) {
        return Api.as(client).get(PATH + "/" + id + "/deliveries" + query);
    }

    Response delivery(String id, String delivery) {
        return Api.as(client).get(PATH + "/" + id + "/deliveries/" + delivery);
    }

    Response awaitDelivery(String id, String delivery, Predicate<Response> wanted) {
        return await("the delivery")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> delivery(id, delivery), wanted);
    }

    Response awaitDelivery(String id, String delivery, String status) {
        return awaitDelivery(id, delivery, answer -> status.equals(answer.path("status")));
    }

    void awaitStatus(String id, String status) {
        await("the subscription to be " + status)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status.equals(get(id).path("status")));
    }

    void delete(String id) {
        Api.as(client).delete(PATH + "/" + id);
    }

    void deleteAll() {
        list().jsonPath().<String>getList("response.id").forEach(this::delete);
    }

    /** Groups are created somewhere; their events come on the public topic. */
    List<EventEnvelope> groupsAreCreated(int groups) {
        try (Broker broker = new Broker()) {
            return java.util.stream.IntStream.range(0, groups)
                    .mapToObj(i -> event(EventType.GROUP_CREATED))
                    .peek(event -> broker.send(Topics.GROUP_CONNECTIONS, event.subject(), event))
                    .toList();
        }
    }

    EventEnvelope event(EventType<GroupEvent> type) {
        UUID group = UUID.randomUUID();
        Instant now = Instant.ofEpochSecond(1_767_603_600);
        return TestTopics.envelope(
                type, group, organizationId, 1, EventData.write(new GroupEvent(group, UUID.randomUUID(), now, now)));
    }
}
