package io.coverbridge.snapshot.membersnapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests with a key in a service that works in plain SQL and with entities, and waits for what others have handed out. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class RepeatedSnapshotIT {

    private static final int MANY = 100;
    private static final int MORE_THAN_THE_POOL_HOLDS = 40;

    @Test
    void aHundredRepeatsOfASnapshotAreOneSnapshotAndEqualAnswers() {
        try (Stage stage = Stage.connected()) {
            String key = freshKey();

            List<Response> answers = atOnce(MANY, () -> keyed(stage, key).post(snapshots(stage)));

            Response first = answers.get(0);
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers).extracting(Response::asString).containsOnly(first.asString());
            assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly(first.header("ETag"));
            assertThat(answers).extracting(Response::contentType).containsOnly(first.contentType());
            assertThat(answers).filteredOn(RepeatedSnapshotIT::isReplayed).hasSize(MANY - 1);
            assertThat(count(stage, "member_snapshots")).isOne();
            assertThat(count(stage, "members")).isEqualTo(2);
            assertThat(Rows.count(
                            "select count(*) from event_log where type like '%member_snapshot.created%'",
                            stage.organizationId))
                    .isOne();
            JsonPath log = stage.client().get("/api/v1/member_audit_log").jsonPath();
            assertThat(log.getList("response.model")).containsExactly("MemberSnapshot");
            assertThat(log.getString("response[0].subject_id"))
                    .isEqualTo(first.jsonPath().getString("id"));
        }
    }

    @Test
    void whoWaitsForAConnectionThatIsOnItsWayHoldsNothing() {
        try (Stage stage = Stage.withGroup()) {
            ExecutorService clients = Executors.newFixedThreadPool(MORE_THAN_THE_POOL_HOLDS);
            try {
                List<CompletableFuture<Response>> waiting = Stream.generate(() -> CompletableFuture.supplyAsync(
                                () -> keyed(stage, freshKey()).post(snapshots(stage)), clients))
                        .limit(MORE_THAN_THE_POOL_HOLDS)
                        .toList();

                stage.connect(stage.carrierId);

                assertThat(waiting)
                        .extracting(CompletableFuture::join)
                        .extracting(answer -> answer.jsonPath().getString("fulfillment_summary[0].status"))
                        .containsOnly("scheduled");
            } finally {
                clients.shutdownNow();
            }
        }
    }

    @Test
    void aTestOfASnapshotIsAnsweredAgainAsItWas() {
        try (Stage stage = Stage.connected()) {
            String key = freshKey();

            Response first = test(stage, key);
            stage.create(stage.family());
            Response repeat = test(stage, key);

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(repeat.asString()).isEqualTo(first.asString());
            assertThat(isReplayed(repeat)).isTrue();
            assertThat(count(stage, "member_snapshots")).isOne();
        }
    }

    @Test
    void aMappingIsRepeatedAndItsDuplicateIsRefused() {
        try (Stage stage = Stage.connected()) {
            String path = "/api/v1/groups/" + stage.groupId + "/plan_mappings";
            Map<String, String> body = Map.of("plan_name", "Our Dental", "plan_id", stage.dentalPlan.toString());
            String key = freshKey();

            List<Response> answers = atOnce(
                    10,
                    () -> stage.client()
                            .header("Idempotency-Key", key)
                            .body(body)
                            .post(path));
            Response duplicate = stage.client()
                    .header("Idempotency-Key", freshKey())
                    .body(body)
                    .post(path);

            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(Response::asString)
                    .containsOnly(answers.get(0).asString());
            assertThat(duplicate.statusCode()).isEqualTo(409);
            assertThat(count(stage, "plan_mappings")).isOne();
        }
    }

    @Test
    void aDismissalIsWrittenInSqlAndReadAsAnEntityInOneTransaction() {
        try (Stage stage = Stage.connected()) {
            stage.create(stage.family());
            String id = stage.client().get("/api/v1/differences").jsonPath().getString("response[0].id");
            String key = freshKey();

            Response dismissed =
                    stage.client().header("Idempotency-Key", key).put("/api/v1/differences/" + id + "/dismiss");
            Response repeat =
                    stage.client().header("Idempotency-Key", key).put("/api/v1/differences/" + id + "/dismiss");

            assertThat(dismissed.statusCode()).as(dismissed.asString()).isEqualTo(200);
            assertThat(dismissed.jsonPath().getBoolean("is_dismissed")).isTrue();
            assertThat(repeat.asString()).isEqualTo(dismissed.asString());
            assertThat(isReplayed(repeat)).isTrue();
            JsonPath log = stage.client()
                    .queryParam("model", "Difference")
                    .get("/api/v1/member_audit_log")
                    .jsonPath();
            assertThat(log.getList("response[0].fields")).containsExactly("is_dismissed");
            assertThat(log.getInt("meta.total_records")).isOne();
        }
    }

    @Test
    void aRefusedSnapshotKeepsNothingAndFreesItsKey() {
        try (Stage stage = Stage.connected()) {
            String key = freshKey();

            Response refused = stage.client()
                    .header("Idempotency-Key", key)
                    .header("Prefer", "handling=strict")
                    .body(Map.of())
                    .post(snapshots(stage));
            Response corrected = keyed(stage, key).post(snapshots(stage));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(corrected.statusCode()).isEqualTo(201);
            assertThat(isReplayed(corrected)).isFalse();
            assertThat(count(stage, "idempotency_keys")).isOne();
        }
    }

    private static long count(Stage stage, String table) {
        return Rows.count("select count(*) from " + table, stage.organizationId);
    }

    private static RequestSpecification keyed(Stage stage, String key) {
        return stage.client().header("Idempotency-Key", key).body(stage.family().body());
    }

    private static Response test(Stage stage, String key) {
        return stage.client()
                .header("Idempotency-Key", key)
                .body("{\"member_snapshot\": " + stage.family().json() + "}")
                .post(snapshots(stage) + "/test");
    }

    private static String snapshots(Stage stage) {
        return "/api/v1/groups/" + stage.groupId + "/member_snapshots";
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    private static boolean isReplayed(Response answer) {
        return "true".equals(answer.header("Idempotency-Replayed"));
    }

    private static List<Response> atOnce(int many, Supplier<Response> request) {
        ExecutorService clients = Executors.newFixedThreadPool(many);
        try {
            return Stream.generate(() -> CompletableFuture.supplyAsync(request, clients)).limit(many).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            clients.shutdownNow();
        }
    }
}
