package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver.Behaviour;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver.Received;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupEvent;
import io.coverbridge.events.Topics;
import io.coverbridge.events.WebhookStatus;
import io.coverbridge.events.WebhookStatusChanged;
import io.coverbridge.kit.retention.Retention;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From an event on the public topic to an endpoint that may do anything. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class WebhookDeliveryIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Webhooks webhooks = new Webhooks(Api.OTHER, Api.OTHER_ORGANIZATION);

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    Retention retention;

    @AfterEach
    void leaveNothing() {
        webhooks.deleteAll();
    }

    @Test
    void anEventArrivesInTheFormOfTheApiAndSigned() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE)) {
            String id = webhooks.subscribe(receiver);
            EventEnvelope event = webhooks.groupsAreCreated(1).get(0);
            awaitEvents(receiver, 1);

            Received request = receiver.received().get(0);
            GroupEvent group = EventData.read(EventType.GROUP_CREATED, event.data());
            assertThat(request.requestLine()).isEqualTo("POST /hooks?from=hub HTTP/1.1");
            assertThat(json(request.body())).isEqualTo(json("""
                            {"data": {"id": "%s", "version": "%s", "created": 1767603600, "modified": 1767603600},
                             "event": {"id": "%s", "created": %d, "type": "group.created"}}
                            """.formatted(
                    group.id(), group.version(), event.id(), event.time().getEpochSecond())));
            assertThat(request.header("content-type")).isEqualTo("application/json");
            assertThat(request.header("webhook-id")).isEqualTo(event.id().toString());
            assertThat(request.header("x-noyo-signature")).isEqualTo(digest(Webhooks.SECRET, request));
            assertThat(OffsetDateTime.parse(request.header("x-noyo-timestamp")).toInstant())
                    .isBetween(Instant.now().minusSeconds(20), Instant.now());
            assertThat(request.headers()).doesNotContainKey("traceparent");
            Response listed = webhooks.deliveries(id, "?status=delivered&event_id=" + event.id());
            assertThat(listed.<Integer>path("meta.total_records")).isEqualTo(1);
            assertThat(listed.<Integer>path("response[0].attempts[0].http_status"))
                    .isEqualTo(200);
        }
    }

    @Test
    void extensionsAreDeliveredWhereTheyAreNamedAndNowhereElse() {
        try (WebhookReceiver all = new WebhookReceiver(Behaviour.TAKE);
                WebhookReceiver named = new WebhookReceiver(Behaviour.TAKE)) {
            webhooks.subscribe(all);
            webhooks.subscribe(named, ", \"event_types\": [\"group.updated\"]");
            EventEnvelope updated = webhooks.event(EventType.GROUP_UPDATED);
            TestTopics.send(Topics.GROUP_CONNECTIONS, updated.subject(), updated);
            EventEnvelope created = webhooks.groupsAreCreated(1).get(0);
            awaitEvents(all, 1);
            awaitEvents(named, 1);

            assertThat(all.received())
                    .extracting(request -> request.header("webhook-id"))
                    .containsExactly(created.id().toString());
            assertThat(named.received())
                    .extracting(request -> request.header("webhook-id"))
                    .containsExactly(updated.id().toString());
        }
    }

    @Test
    void twoSecretsSignWhileTheyOverlapUnderTheNamesThatTheReceiverChose() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE)) {
            String id = webhooks.subscribe(
                    receiver, ", \"timestamp_header\": \"x-time\", \"signature_header\": \"x-digests\"");
            webhooks.post(id, "rotate_secret", "{\"secret\": \"the-next-secret-of-this-one\"}");
            webhooks.awaitDelivery(id, webhooks.test(id), "delivered");

            Received request = receiver.received().get(0);
            assertThat(request.header("x-digests"))
                    .isEqualTo(digest("the-next-secret-of-this-one", request.header("x-time"), request.body())
                            + ","
                            + digest(Webhooks.SECRET, request.header("x-time"), request.body()));
            assertThat(request.headers()).doesNotContainKey("x-noyo-signature");
            assertThat(request.body()).contains("\"type\":\"test.hello_world\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HANG, timeout, ",
        "SLOW_HEAD, timeout, ",
        "CLOSE_EARLY, connection_failed, ",
        "REDIRECT, rejected, 301",
        "BAD_REQUEST, rejected, 400",
        "FAIL, rejected, 500"
    })
    void whatIsNotTakenIsTriedAgainUntilItIs(Behaviour behaviour, String outcome, Integer httpStatus) {
        try (WebhookReceiver receiver = new WebhookReceiver(behaviour)) {
            String id = webhooks.subscribe(receiver);
            String delivery = webhooks.test(id);
            webhooks.awaitDelivery(
                    id,
                    delivery,
                    answer -> answer.jsonPath().getList("attempts").size() >= 2);
            receiver.behave(Behaviour.TAKE);

            Response taken = webhooks.awaitDelivery(id, delivery, "delivered");

            assertThat(taken.<String>path("attempts[0].outcome")).isEqualTo("delivered");
            assertThat(taken.<String>path("attempts[-1].outcome")).isEqualTo(outcome);
            assertThat(taken.<Integer>path("attempts[-1].http_status")).isEqualTo(httpStatus);
            assertThat(receiver.received())
                    .extracting(Received::requestLine)
                    .containsOnly("POST /hooks?from=hub HTTP/1.1");
            assertThat(receiver.received())
                    .extracting(request -> request.header("webhook-id"))
                    .containsOnly(taken.<String>path("event_id"));
            assertThat(receiver.received())
                    .extracting(request -> request.header("x-noyo-timestamp"))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKE_WITH_HUGE_ANSWER", "TAKE_WITH_SLOW_BODY"})
    void whateverFollowsATakenWebhookHurtsNobody(Behaviour behaviour) {
        try (WebhookReceiver receiver = new WebhookReceiver(behaviour)) {
            String id = webhooks.subscribe(receiver);

            assertThat(webhooks.awaitDelivery(id, webhooks.test(id), "delivered")
                            .jsonPath()
                            .getList("attempts"))
                    .hasSize(1);
        }
    }

    @Test
    void afterFifteenAttemptsADeliveryIsGivenUpAndCanBeAskedForAgain() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.FAIL)) {
            String id = webhooks.subscribe(receiver);
            String delivery = webhooks.test(id);

            Response givenUp = webhooks.awaitDelivery(id, delivery, "failed");
            assertThat(givenUp.jsonPath().getList("attempts")).hasSize(15);
            assertThat(webhooks.get(id).<String>path("status")).isEqualTo("unhealthy");
            receiver.behave(Behaviour.TAKE);
            Response again = webhooks.post(id, "deliveries/" + delivery + "/redeliver", "");

            assertThat(again.statusCode()).isEqualTo(202);
            assertThat(webhooks.awaitDelivery(id, delivery, "delivered")
                            .jsonPath()
                            .getList("attempts"))
                    .hasSize(16);
            assertThat(webhooks.get(id).<String>path("status")).isEqualTo("active");
            assertThat(webhooks.get(id).<Integer>path("consecutive_failures")).isZero();
            assertThat(steps(id, 2)).containsExactly("active unhealthy", "unhealthy active");
        }
    }

    @Test
    void afterSevenDaysAnEndpointIsGivenUpUntilItIsMadeActiveAgain() throws SQLException {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.FAIL)) {
            String id = webhooks.subscribe(receiver);
            run("update webhook_subscriptions set failing_since = now() - interval '8 days' where id = '" + id + "'");
            String first = webhooks.test(id);
            webhooks.awaitStatus(id, "failed");
            webhooks.awaitDelivery(
                    id, first, answer -> !answer.jsonPath().getList("attempts").isEmpty());
            EventEnvelope missed = webhooks.groupsAreCreated(1).get(0);
            await("the note of what was missed")
                    .atMost(LIMIT)
                    .until(() -> webhooks.deliveries(id, "?status=skipped&event_id=" + missed.id())
                            .<Integer>path("meta.total_records")
                            .equals(1));
            int attempts = receiver.received().size();

            assertThat(webhooks.post(id, "test", "").statusCode()).isEqualTo(409);
            assertThat(attempts).isEqualTo(1);
            receiver.behave(Behaviour.TAKE);
            assertThat(webhooks.edit(id, "{\"status\": \"active\"}").<String>path("status"))
                    .isEqualTo("active");
            Response again = webhooks.post(id, "redeliver", "{\"since\": 0, \"status\": [\"skipped\"]}");

            assertThat(again.statusCode()).as(again.asString()).isEqualTo(202);
            assertThat(again.<Integer>path("redelivered")).isPositive();
            await("what was missed")
                    .atMost(LIMIT)
                    .until(() -> receiver.received().stream()
                            .anyMatch(request -> request.header("webhook-id")
                                    .equals(missed.id().toString())));
        }
    }

    @Test
    void anAttemptThatIsUnderWayWhenItsSubscriptionIsDisabledIsTheLast() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.HANG)) {
            String id = webhooks.subscribe(receiver);
            String delivery = webhooks.test(id);
            await("the attempt").atMost(LIMIT).until(() -> receiver.received().size() == 1);

            webhooks.edit(id, "{\"status\": \"disabled\"}");

            assertThat(webhooks.awaitDelivery(id, delivery, "skipped")
                            .jsonPath()
                            .getList("attempts"))
                    .hasSize(1);
        }
    }

    @Test
    void whatAKilledReplicaHadClaimedIsDeliveredWhenItsLeaseIsOver() throws SQLException {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE)) {
            String id = webhooks.subscribe(receiver, ", \"event_types\": [\"group.created\"]");
            webhooks.edit(id, "{\"status\": \"disabled\"}");
            webhooks.groupsAreCreated(1);
            await("the delivery")
                    .atMost(LIMIT)
                    .until(() -> webhooks.deliveries(id, "")
                            .<Integer>path("meta.total_records")
                            .equals(1));
            Instant lease = Instant.now().plusSeconds(2);
            run("""
                    update webhook_deliveries
                    set status = 'pending', due_at = now(), completed_at = null, claimed_until = '%s'
                    where subscription_id = '%s';
                    update webhook_subscriptions set status = 'active' where id = '%2$s'
                    """.formatted(lease, id));

            awaitEvents(receiver, 1);

            assertThat(Instant.now()).isAfterOrEqualTo(lease);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://10.255.255.1/, target_refused",
        "https://169.254.169.254/, target_refused",
        "https://nobody.invalid/, unknown_host"
    })
    void anAddressIsCheckedAgainBeforeItIsCalled(String url, String outcome) throws SQLException {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.FAIL)) {
            String id = webhooks.subscribe(receiver);
            // As if the name of the host had led elsewhere when it was checked.
            run("update webhook_subscriptions set url = '" + url + "' where id = '" + id + "'");

            Response tried = webhooks.awaitDelivery(
                    id,
                    webhooks.test(id),
                    answer -> !answer.jsonPath().getList("attempts").isEmpty());

            assertThat(tried.<String>path("attempts[0].outcome")).isEqualTo(outcome);
        }
    }

    @Test
    void oldDeliveriesAreDeletedWithTheirAttempts() throws Throwable {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE)) {
            String id = webhooks.subscribe(receiver);
            webhooks.groupsAreCreated(5);
            await("all to be recorded").atMost(LIMIT).until(() -> total(id, "?status=delivered") == 5);
            String young = webhooks.test(id);
            webhooks.awaitDelivery(id, young, "delivered");

            run("update webhook_deliveries set created_at = now() - interval '31 days' where subscription_id = '" + id
                    + "' and event_type = 'group.created'");

            VertxContextSupport.subscribeAndAwait(retention::run);

            assertThat(total(id, "")).isOne();
            assertThat(webhooks.delivery(id, young).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void deliveriesAreFoundByStatusTypeEventAndTime() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE)) {
            String id = webhooks.subscribe(receiver);
            webhooks.awaitDelivery(id, webhooks.test(id), "delivered");
            webhooks.groupsAreCreated(3);
            awaitEvents(receiver, 4);
            await("all to be recorded").atMost(LIMIT).until(() -> total(id, "?status=delivered") == 4);
            long now = Instant.now().getEpochSecond();

            assertThat(total(id, "?event_type=group.created")).isEqualTo(3);
            assertThat(total(id, "?event_type=group.created,test.hello_world&status=delivered,failed"))
                    .isEqualTo(4);
            assertThat(total(id, "?status=pending")).isZero();
            assertThat(total(id, "?since=" + (now - 60) + "&until=" + (now + 60)))
                    .isEqualTo(4);
            assertThat(total(id, "?until=" + (now - 60))).isZero();
            Response page = webhooks.deliveries(id, "?page_size=3");
            assertThat(page.jsonPath().getList("response")).hasSize(3);
            assertThat(page.header("Link")).contains("rel=\"next\"");
        }
    }

    private int total(String id, String query) {
        return webhooks.deliveries(id, query).path("meta.total_records");
    }

    private static void awaitEvents(WebhookReceiver receiver, int events) {
        await("webhooks").atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> receiver.events() >= events);
    }

    private static List<String> steps(String id, int least) {
        return TestTopics.await(Topics.GROUP_CONNECTIONS, least, TestTopics.about(UUID.fromString(id))).stream()
                .map(message -> EventData.read(EventType.WEBHOOK_STATUS_CHANGE, message.value()))
                .map(WebhookDeliveryIT::words)
                .toList();
    }

    private static String words(WebhookStatusChanged step) {
        WebhookStatus previous = step.previousStatus();
        return previous.wire() + " " + step.status().wire();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String digest(String secret, Received request) {
        return digest(secret, request.header("x-noyo-timestamp"), request.body());
    }

    private static String digest(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
