package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What platforms do with their keys, and operators with dead letters, on the packaged services. */
class KeysAndLettersE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LETTERS = "/ops/v1/dead_letters";

    private final Stack stack = Stack.shared();
    private final Client operator = stack.operator();

    @Test
    void aKeyOfOneScopeWorksAcrossServicesAndIsRotatedWithoutAPause() throws IOException {
        Answer made = stack.demo().post("/api/v1/api_keys", "{\"name\":\"night\",\"scopes\":[\"snapshots:read\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = "/api/v1/api_keys/" + made.field("id");

        Answer rotated = stack.demo().post(path + "/rotate", "{\"overlap_seconds\":60}");

        assertThat(rotated.status()).isEqualTo(200);
        for (Answer secret : List.of(made, rotated)) {
            Client night = bearer(made.field("client_id"), secret.field("client_secret"));
            assertThat(night.get("/api/v1/member_snapshots?page_size=1").status())
                    .isEqualTo(200);
            assertThat(night.get("/api/v1/group_connections").text()).contains("connections:read");
            assertThat(night.get("/emulator/v1/scenarios").text()).contains("emulator:manage");
        }
        assertThat(stack.demo().delete(path).status()).isEqualTo(204);
        assertThat(token(made.field("client_id"), rotated.field("client_secret"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aDeadLetterGoesBackToTheConsumerThatHadPutItAsideAndToNoOther() throws IOException {
        UUID mark = UUID.randomUUID();
        stack.send(Topics.CARRIER_UPDATES, Map.of(EventHeaders.SUBJECT, mark.toString()), "{}");
        JsonNode ofSnapshots = awaitLetter(mark, Services.SNAPSHOT, "");
        awaitLetter(mark, Services.CONNECTION, "");

        Answer replay = operator.post(LETTERS + "/" + ofSnapshots.path("id").asText() + "/replay", "{}");

        assertThat(replay.status()).as(replay.text()).isEqualTo(202);
        awaitLetter(mark, Services.SNAPSHOT, ofSnapshots.path("id").asText());
        assertThat(letters(mark)).hasSize(3);
        assertThat(letters(mark))
                .filteredOn(letter -> letter.path("consumer").asText().equals(Services.CONNECTION))
                .hasSize(1);
    }

    private JsonNode awaitLetter(UUID subject, String consumer, String replayOf) {
        return await("letter of " + consumer)
                .atMost(PATIENCE)
                .until(
                        () -> letters(subject).stream()
                                .filter(letter ->
                                        letter.path("consumer").asText().equals(consumer))
                                .filter(letter -> letter.path("replay_of").isNull()
                                        ? replayOf.isEmpty()
                                        : letter.path("replay_of").asText().equals(replayOf))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonNode> letters(UUID subject) throws IOException {
        JsonNode page = operator.get(LETTERS + "?page_size=100&topic=carrier-updates.v1")
                .json();
        return StreamSupport.stream(page.path("response").spliterator(), false)
                .filter(letter -> letter.path("subject").asText().equals(subject.toString()))
                .toList();
    }

    private Client bearer(String clientId, String secret) throws IOException {
        return Client.anonymous(stack.url())
                .with("Authorization", "Bearer " + token(clientId, secret).field("access_token"));
    }

    private Answer token(String clientId, String secret) throws IOException {
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Client.anonymous(stack.url())
                .with("Authorization", "Basic " + basic)
                .post("/auth/public/token", "{\"grant_type\":\"client_credentials\"}");
    }
}
