package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver.Behaviour;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class WebhookSubscriptionIT {

    private static final String PATH = "/api/v1/webhook_subscriptions";

    private final Webhooks webhooks = new Webhooks(Api.DEMO, Api.DEMO_ORGANIZATION);

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @AfterEach
    void leaveNothing() {
        webhooks.deleteAll();
    }

    @Test
    void aSubscriptionAnswersWithTheFieldsOfTheApiAndItsSecretIsNeverShown() {
        Response made = webhooks.create("""
                {"url": "https://127.0.0.1:9443/hooks", "event_types": ["group.created", "group.updated"],
                 "secret": "a-secret-that-is-long-enough", "key_name": "2026", "description": "For the screen",
                 "timestamp_header": "X-Time", "signature_header": "X-Digests", "unknown": 1}""");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "organization_id",
                        "url",
                        "event_types",
                        "description",
                        "timestamp_header",
                        "signature_header",
                        "status",
                        "consecutive_failures",
                        "secrets");
        assertThat(made.jsonPath().getList("event_types")).containsExactly("group.created", "group.updated");
        assertThat(made.<String>path("timestamp_header")).isEqualTo("x-time");
        assertThat(made.<String>path("secrets[0].key_name")).isEqualTo("2026");
        assertThat(made.header("ETag")).isEqualTo("\"" + made.path("version") + "\"");
        assertThat(Stream.of(made, webhooks.get(made.path("id")), webhooks.list())
                        .map(Response::asString))
                .noneMatch(text -> text.contains("a-secret"));
    }

    @Test
    void aSecretThatIsMadeIsShownOnceAndSealedInTheDatabase() throws SQLException {
        Response made = webhooks.create("{\"url\": \"https://127.0.0.1/\"}");
        String id = made.path("id");
        String secret = made.path("secret");

        assertThat(secret).startsWith("whsec_");
        assertThat(made.jsonPath().getList("event_types")).containsExactly("all");
        assertThat(made.<String>path("signature_header")).isEqualTo("x-noyo-signature");
        assertThat(webhooks.get(id).asString()).doesNotContain("whsec_");
        assertThat(webhooks.get(id).jsonPath().getMap("")).doesNotContainKey("secret");
        assertThat(sealed(id)).doesNotContain(secret.substring(6)).doesNotContain("whsec");
    }

    @Test
    void aRotationPutsANewSecretInFrontAndCanEndTheOldOneAtOnce() {
        String id = webhooks.create("{\"url\": \"https://127.0.0.1/\", \"key_name\": \"old\"}")
                .path("id");

        Response rotated = webhooks.post(id, "rotate_secret", "{\"key_name\": \"new\", \"overlap_seconds\": 3600}");
        Response ended = webhooks.post(
                id, "rotate_secret", "{\"secret\": \"another-secret-long-enough\", \"overlap_seconds\": 0}");

        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(200);
        assertThat(rotated.<String>path("secret")).startsWith("whsec_");
        assertThat(rotated.jsonPath().getList("secrets.key_name")).containsExactly("new", "old");
        assertThat(rotated.<Integer>path("secrets[1].valid_until"))
                .isBetween(
                        rotated.<Integer>path("secrets[0].created") + 3599,
                        rotated.<Integer>path("secrets[0].created") + 3601);
        assertThat(ended.jsonPath().getList("secrets")).hasSize(1);
        assertThat(ended.jsonPath().getMap("")).doesNotContainKey("secret");
    }

    @Test
    void anEditNeedsTheNewestVersionAndAStepOfTheStatusIsAnEvent() {
        Response made = webhooks.create("{\"url\": \"https://127.0.0.1/\", \"description\": \"kept\"}");
        String id = made.path("id");
        String path = PATH + "/" + id + "/" + made.path("version");

        Response refused = Api.as(Api.DEMO)
                .header("If-Match", "\"" + UUID.randomUUID() + "\"")
                .body("{}")
                .put(path);
        Response edited = Api.as(Api.DEMO)
                .body("{\"event_types\": [\"group.created\"], \"status\": \"disabled\"}")
                .put(path);
        Response stale = Api.as(Api.DEMO).body("{\"status\": \"active\"}").put(path);
        Response back = webhooks.edit(id, "{\"status\": \"active\"}");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
        assertThat(edited.<String>path("status")).isEqualTo("disabled");
        assertThat(edited.<String>path("description")).isEqualTo("kept");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(back.<String>path("status")).isEqualTo("active");
        assertThat(TestTopics.await(Topics.GROUP_CONNECTIONS, 2, TestTopics.about(UUID.fromString(id))))
                .extracting(message -> TestTopics.header(message, EventHeaders.TYPE))
                .containsOnly(EventType.WEBHOOK_STATUS_CHANGE.name());
    }

    @Test
    void whatIsDeletedIsGone() {
        String id = webhooks.create("{\"url\": \"https://127.0.0.1/\"}").path("id");

        assertThat(Api.as(Api.DEMO).delete(PATH + "/" + id).statusCode()).isEqualTo(204);
        assertThat(webhooks.get(id).statusCode()).isEqualTo(404);
        assertThat(Api.as(Api.DEMO).delete(PATH + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherOrganizationsSubscriptionIsNotThere() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE)) {
            Response made = webhooks.create("{\"url\": \"" + receiver.url() + "\"}");
            String id = made.path("id");
            String path = PATH + "/" + id;
            String delivery = path + "/deliveries/" + webhooks.test(id);

            List<Response> answers = List.of(
                    Api.as(Api.OTHER).get(path),
                    Api.as(Api.OTHER).delete(path),
                    Api.as(Api.OTHER).body("{}").put(path + "/" + made.path("version")),
                    Api.as(Api.OTHER).body("{}").post(path + "/rotate_secret"),
                    Api.as(Api.OTHER).post(path + "/test"),
                    Api.as(Api.OTHER).get(path + "/deliveries"),
                    Api.as(Api.OTHER).get(delivery),
                    Api.as(Api.OTHER).post(delivery + "/redeliver"),
                    Api.as(Api.OTHER).body("{\"since\": 0}").post(path + "/redeliver"));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.<String>path("message")).isEqualTo("WebhookSubscription not found with UUID " + id);
            });
            assertThat(Api.as(Api.OTHER).get(PATH).jsonPath().<String>getList("response.id"))
                    .doesNotContain(id);
        }
    }

    @Test
    void thereIsALimitToHowManyThereAre() {
        for (int i = 0; i < 20; i++) {
            assertThat(webhooks.create("{\"url\": \"https://127.0.0.1/\"}").statusCode())
                    .isEqualTo(201);
        }

        Response oneMore = webhooks.create("{\"url\": \"https://127.0.0.1/\"}");

        assertThat(oneMore.statusCode()).isEqualTo(409);
        assertThat(webhooks.list().<Integer>path("meta.total_records")).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | url: Missing data for required field.",
                "{\"url\": \"http://169.254.169.254/\"} | url: Must be an https address.",
                "{\"url\": \"https://169.254.169.254/latest\"} | url: Must not lead to an internal address.",
                "{\"url\": \"https://10.0.0.1/\"} | url: Must not lead to an internal address.",
                "{\"url\": \"https://a:b@127.0.0.1/\"} | url: Must have neither user information nor a fragment.",
                "{\"url\": \"https://127.0.0.1/\", \"secret\": \"short\"} | secret: Length must be between 24 and 256.",
                "{\"url\": \"https://127.0.0.1/\", \"timestamp_header\": \"host\"} | timestamp_header: Not a valid name of a header of one's own.",
                "{\"url\": \"https://127.0.0.1/\", \"timestamp_header\": \"a\", \"signature_header\": \"A\"} | signature_header: Must not be the timestamp_header, too.",
                "{\"url\": \"https://127.0.0.1/\", \"event_types\": []} | event_types: Length must be between 1 and 50."
            })
    void aSubscriptionThatIsNotOneIsRefused(String body, String message) {
        Response answer = webhooks.create(body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("message")).isEqualTo(message);
    }

    @Test
    void allThatIsWrongIsToldTogether() {
        Response answer = webhooks.create("""
                {"url": "https://192.168.0.1/", "event_types": ["group.deleted"], "secret": "with a space in between it"}
                """);

        assertThat(answer.<String>path("message"))
                .contains("event_types[0]: Must be one of: all, difference.created, ")
                .contains("; secret: Must be printable ASCII without spaces.")
                .contains("; url: Must not lead to an internal address.");
    }

    @ParameterizedTest
    @CsvSource({"?status=lost", "?event_type=group.deleted", "?event_id=x", "?since=x", "?until=-1", "?page_size=0"})
    void aFilterThatCannotBeReadIsRefused(String query) {
        String id = webhooks.create("{\"url\": \"https://127.0.0.1/\"}").path("id");

        assertThat(webhooks.deliveries(id, query).statusCode()).isEqualTo(422);
    }

    private String sealed(String id) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select sealed_secrets from webhook_subscriptions where id = ?")) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
            }
        }
    }
}
