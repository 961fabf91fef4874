package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.Topics;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.retention.Retention;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with a key, repeated in all the ways that clients and networks have. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class RepeatedRequestIT {

    private static final String CONNECTIONS = "/api/v1/group_connections";
    private static final String GROUPS = "/api/v1/groups";
    private static final int REPEATS = 100;

    private final TenantConnections database;
    private final Retention retention;

    RepeatedRequestIT(TenantConnections database, Retention retention) {
        this.database = database;
        this.retention = retention;
    }

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void aHundredRepeatsAtOnceHaveOneEffectAndEqualAnswers() throws Throwable {
        String key = freshKey();
        String carrierGroupId = Api.freshGroupId();
        String body = Api.newGroup(TestTopics.CARRIER, carrierGroupId);

        List<Response> answers = atOnce(() -> keyed(Api.DEMO, key).body(body).post(CONNECTIONS));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers)
                .extracting(answer -> answer.header("ETag"))
                .containsOnly(answers.get(0).header("ETag"));
        assertThat(answers)
                .extracting(Response::contentType)
                .containsOnly(answers.get(0).contentType());
        assertThat(answers).filteredOn(RepeatedRequestIT::isReplayed).hasSize(REPEATS - 1);
        assertThat(answers.get(0).header("ETag"))
                .isEqualTo("\"" + answers.get(0).path("version") + "\"");
        assertThat(connections(carrierGroupId)).isOne();
        UUID id = UUID.fromString(answers.get(0).path("id"));
        assertThat(TestTopics.await(Topics.GROUP_CONNECTIONS, 1, TestTopics.about(id)))
                .hasSize(1);
    }

    @Test
    void anAnswerThatIsLostAfterTheCommitIsGivenToTheRepeat() throws Throwable {
        String key = freshKey();
        String carrierGroupId = Api.freshGroupId();
        String body = Api.newGroup(TestTopics.CARRIER, carrierGroupId);

        assertThatThrownBy(() -> keyed(Api.DEMO, key)
                        .header(LostAnswers.HEADER, "1")
                        .body(body)
                        .post(CONNECTIONS))
                .hasStackTraceContaining("respond");
        assertThat(connections(carrierGroupId)).isOne();

        Response repeat = keyed(Api.DEMO, key).body(body).post(CONNECTIONS);

        assertThat(repeat.statusCode()).isEqualTo(201);
        assertThat(isReplayed(repeat)).isTrue();
        assertThat(repeat.<String>path("group_data.carrier_group_id")).isEqualTo(carrierGroupId);
        assertThat(connections(carrierGroupId)).isOne();
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        String key = freshKey();
        String body = "{\"name\": \"Larkspur\"}";
        Response created = keyed(Api.DEMO, key).body(body).post(GROUPS);
        assertThat(created.statusCode()).isEqualTo(201);

        List<Response> others = List.of(
                keyed(Api.DEMO, key).body("{\"name\": \"Larkspur \"}").post(GROUPS),
                keyed(Api.DEMO, key).body(body).queryParam("page_size", 1).post(GROUPS),
                keyed(Api.DEMO, key).body(body).put(GROUPS + "/" + created.path("id") + "/" + created.path("version")));

        assertThat(others).extracting(Response::statusCode).containsOnly(422);
        assertThat(others)
                .extracting(answer -> answer.<String>path("message"))
                .containsOnly("Idempotency-Key: Was used for another request.");
    }

    @Test
    void anotherOrganizationsKeyIsAnotherKey() {
        String key = freshKey();
        String body = "{\"name\": \"Larkspur\"}";

        Response first = keyed(Api.DEMO, key).body(body).post(GROUPS);
        Response second = keyed(Api.OTHER, key).body(body).post(GROUPS);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(isReplayed(second)).isFalse();
        assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(second.<String>path("organization_id")).isEqualTo(Api.OTHER_ORGANIZATION.toString());
    }

    @Test
    void anEditThatIsRepeatedIsNotAStaleOne() {
        Response created = Api.as(Api.DEMO).body("{\"name\": \"Before\"}").post(GROUPS);
        String path = GROUPS + "/" + created.path("id") + "/" + created.path("version");
        String key = freshKey();

        Response first = keyed(Api.DEMO, key).body("{\"name\": \"After\"}").put(path);
        Response repeat = keyed(Api.DEMO, key).body("{\"name\": \"After\"}").put(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(repeat.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(isReplayed(repeat)).isTrue();
    }

    @Test
    void aRefusalIsNotKeptAndItsKeyIsFree() throws Throwable {
        String taken = Api.freshGroupId();
        Api.as(Api.DEMO).body(Api.newGroup(TestTopics.CARRIER, taken)).post(CONNECTIONS);
        String key = freshKey();

        Response duplicate = keyed(Api.DEMO, key)
                .body(Api.newGroup(TestTopics.CARRIER, taken))
                .post(CONNECTIONS);
        Response corrected = keyed(Api.DEMO, key)
                .body(Api.newGroup(TestTopics.CARRIER, Api.freshGroupId()))
                .post(CONNECTIONS);

        assertThat(duplicate.statusCode()).isEqualTo(409);
        assertThat(connections(taken)).isOne();
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(isReplayed(corrected)).isFalse();
    }

    @Test
    void manyKeysAtOnceAreManyEffects() throws Throwable {
        List<Response> answers = atOnce(() ->
                keyed(Api.DEMO, freshKey()).body("{\"name\": \"One of many\"}").post(GROUPS));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.<String>path("id")).doesNotHaveDuplicates();
        assertThat(answers).noneMatch(RepeatedRequestIT::isReplayed);
    }

    @Test
    void afterItsTimeAKeyIsNewAgainAndWhatIsOldIsDeleted() throws Throwable {
        String key = freshKey();
        String body = "{\"name\": \"Repeated late\"}";
        Response first = keyed(Api.OTHER, key).body(body).post(GROUPS);
        expireKeys();

        Response late = keyed(Api.OTHER, key).body(body).post(GROUPS);

        assertThat(late.statusCode()).isEqualTo(201);
        assertThat(isReplayed(late)).isFalse();
        assertThat(late.<String>path("id")).isNotEqualTo(first.path("id"));

        expireKeys();
        VertxContextSupport.subscribeAndAwait(retention::run);

        assertThat(count(Api.OTHER_ORGANIZATION, "select count(*) from idempotency_keys"))
                .isZero();
    }

    @Test
    void neitherTheKeyNorTheAnswerCanBeReadInTheDatabase() throws Throwable {
        String key = "078-05-1120-" + UUID.randomUUID();
        keyed(Api.DEMO, key).body("{\"name\": \"Nobody's business\"}").post(GROUPS);

        assertThat(count(Api.DEMO_ORGANIZATION, "select count(*) from idempotency_keys"))
                .isPositive();
        for (String secret : List.of(key, "Nobody")) {
            String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(count(
                            Api.DEMO_ORGANIZATION,
                            "select count(*) from idempotency_keys as k where strpos(k::text, $1) > 0"
                                    + " or strpos(encode(sealed_answer, 'hex'), $2) > 0",
                            secret,
                            hex))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "caf\u00e9", "tab\tbed", ""})
    void whatIsNoKeyIsRefused(String key) {
        assertNoKey(Api.as(Api.DEMO).header("Idempotency-Key", key));
    }

    @Test
    void aKeyThatIsTooLongIsRefusedInBothDialects() {
        String longest = "k".repeat(227) + freshKey().substring(8);
        assertThat(keyed(Api.DEMO, longest)
                        .body("{\"name\": \"x\"}")
                        .post(GROUPS)
                        .statusCode())
                .isEqualTo(201);

        assertNoKey(keyed(Api.DEMO, "k".repeat(256)));
        assertNoKey(keyed(Api.DEMO, "k".repeat(10_000)));
        assertNoKey(Api.as(Api.DEMO).header("Idempotency-Key", "one", "two"));
        Response problem = keyed(Api.DEMO, "k".repeat(256))
                .accept("application/problem+json")
                .body("{\"name\": \"x\"}")
                .post(GROUPS);
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.contentType()).startsWith("application/problem+json");
        assertThat(problem.<String>path("detail")).contains("Idempotency-Key");
    }

    private static void assertNoKey(RequestSpecification request) {
        Response answer = request.body("{\"name\": \"x\"}").post(GROUPS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getMap("").keySet()).containsExactly("message", "status");
        assertThat(answer.<String>path("message")).contains("Idempotency-Key");
    }

    private static RequestSpecification keyed(String client, String key) {
        return Api.as(client).header("Idempotency-Key", key);
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    private static boolean isReplayed(Response answer) {
        return "true".equals(answer.header("Idempotency-Replayed"));
    }

    private static List<Response> atOnce(Callable<Response> request) throws InterruptedException {
        Api.token(Api.DEMO);
        ExecutorService clients = Executors.newFixedThreadPool(REPEATS);
        try {
            return clients
                    .invokeAll(
                            IntStream.range(0, REPEATS).mapToObj(i -> request).toList())
                    .stream()
                    .map(RepeatedRequestIT::answer)
                    .toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static Response answer(Future<Response> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long connections(String carrierGroupId) throws Throwable {
        return count(
                Api.DEMO_ORGANIZATION,
                "select count(*) from group_connections where carrier_group_id = $1",
                carrierGroupId);
    }

    private void expireKeys() throws Throwable {
        count(
                Api.OTHER_ORGANIZATION,
                "with expired as (update idempotency_keys set expires_at = now() - interval '1 second' returning 1)"
                        + " select count(*) from expired");
    }

    private long count(UUID organizationId, String statement, Object... values) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> database.in(
                organizationId,
                connection -> connection
                        .preparedQuery(statement)
                        .execute(Tuple.from(values))
                        .map(rows -> rows.iterator().next().getLong(0))));
    }
}
