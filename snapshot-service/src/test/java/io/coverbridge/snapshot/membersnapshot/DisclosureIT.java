package io.coverbridge.snapshot.membersnapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.Tokens;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.member.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Social security numbers are shown to whoever asks for them by name, and it is known who that was. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class DisclosureIT {

    private static final String PATH = "/api/v1/member_snapshots/{id}/disclosures";
    private static final String NUMBER = "123456789";
    private static final String NOTE = "select count(note_disclosure($1))";

    @Test
    void theNumbersAreShownAndTheLogSaysToWhom() {
        try (Stage stage = Stage.connected()) {
            JsonPath snapshot = stage.create(stage.family());
            String id = snapshot.getString("id");

            Response shown = stage.client().header("X-Request-Id", "why-1").post(PATH, id);

            assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(201);
            assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
            assertThat(shown.jsonPath().getMap("").keySet()).isEqualTo(Set.of("created", "members"));
            assertThat(shown.jsonPath().getList("members"))
                    .isEqualTo(List.of(Map.of("path", "/employee", "ssn", NUMBER)));
            Response log = log(stage);
            Map<String, Object> entry = log.jsonPath().getMap("response[0]");
            assertThat(entry.remove("position")).isNotNull();
            assertThat(entry)
                    .isEqualTo(Map.of(
                            "at",
                            shown.jsonPath().getInt("created"),
                            "actor",
                            "test",
                            "request_id",
                            "why-1",
                            "action",
                            "disclosed",
                            "model",
                            "MemberSnapshot",
                            "subject_id",
                            id,
                            "version",
                            snapshot.getString("version"),
                            "fields",
                            List.of("ssn")));
            assertThat(log.asString()).doesNotContain(NUMBER);
        }
    }

    @Test
    void everyCallIsNotedAlsoOneThatIsRepeated() {
        try (Stage stage = Stage.connected()) {
            String id = stage.create(stage.family()).getString("id");

            for (int i = 0; i < 2; i++) {
                Response shown =
                        stage.client().header("Idempotency-Key", "the-same").post(PATH, id);
                assertThat(shown.jsonPath().getString("members[0].ssn")).isEqualTo(NUMBER);
                assertThat(shown.header("Idempotency-Replayed")).isNull();
            }

            assertThat(log(stage).jsonPath().getList("response.action"))
                    .containsExactly("disclosed", "disclosed", "insert");
            assertThat(Rows.count("select count(*) from idempotency_keys", stage.organizationId))
                    .isZero();
        }
    }

    @Test
    void nobodyElseIsShownAnythingAndNothingIsNoted() {
        try (Stage stage = Stage.connected()) {
            String id = stage.create(stage.family()).getString("id");

            Response others = Stage.clientOf(UUID.randomUUID()).post(PATH, id);
            Response noId = stage.client().post(PATH, "x");

            assertThat(others.statusCode()).isEqualTo(404);
            assertThat(others.jsonPath().getString("message")).isEqualTo("MemberSnapshot not found with UUID " + id);
            assertThat(noId.statusCode()).isEqualTo(404);
            assertThat(restricted(stage, "snapshots:write", id).statusCode()).isEqualTo(403);
            assertThat(Api.anonymous().post(PATH, id).statusCode()).isEqualTo(401);
            assertThat(Api.anonymous()
                            .auth()
                            .oauth2(Tokens.of(Roles.OPERATOR, stage.organizationId))
                            .post(PATH, id)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(log(stage).jsonPath().getList("response.action")).containsExactly("insert");
            assertThat(restricted(stage, "snapshots:read", id).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void theDatabaseNotesNothingThatNobodyAskedFor() {
        try (Stage stage = Stage.connected()) {
            UUID id = UUID.fromString(stage.create(stage.family()).getString("id"));

            assertThatThrownBy(() -> Rows.count(NOTE, stage.organizationId, id))
                    .hasStackTraceContaining("a disclosure needs somebody who asks for it");
        }
    }

    private static Response restricted(Stage stage, String scope, String id) {
        return Api.anonymous()
                .auth()
                .oauth2(Tokens.restricted(Roles.PLATFORM, stage.organizationId, scope))
                .post(PATH, id);
    }

    private static Response log(Stage stage) {
        return stage.client().get("/api/v1/member_audit_log");
    }
}
