package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventEnvelope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosE2E {

    private final Stack stack = Stack.shared();
    private final Connections connections = new Connections(stack.demo());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "11110000, created processing waiting_on_carrier completed",
        "11119001, created processing waiting_on_carrier completed",
        "11119002, created processing carrier_authorization processing completed",
        "11119006, created processing noyo_review completed",
        "11119007, created processing waiting_on_carrier completed",
        "11119009, created processing waiting_on_carrier completed",
        "11119010, created processing waiting_on_carrier completed"
    })
    void aScenarioThatCompletesTakesItsStepsAndInstallsTheGroup(String carrierGroupId, String steps)
            throws IOException {
        String id = connections.create(carrierGroupId);

        connections.await(id, "completed");

        assertHistoryAndTopic(id, steps);
        JsonNode installed = connections.atCarrier(id).path("installed_group");
        assertThat(installed.path("plans")).isNotEmpty();
        assertThat(installed.path("roster_size").isInt()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "11119003, created processing carrier_authorization unable_to_connect",
        "11119008, created processing unable_to_connect"
    })
    void aScenarioThatFailsEndsUnableToConnectWithTheReason(String carrierGroupId, String steps) throws IOException {
        String id = connections.create(carrierGroupId);

        Answer failed = connections.await(id, "unable_to_connect");

        assertHistoryAndTopic(id, steps);
        String reason = failed.json().path("setup_result").path("error").asText();
        assertThat(reason).isNotBlank();
        List<JsonNode> history = connections.history(id);
        assertThat(history.get(history.size() - 1).path("note").asText()).isEqualTo(reason);
        assertThat(connections.atCarrier(id).has("installed_group")).isFalse();
    }

    @Test
    void actionIsRequiredAndARetryCompletes() throws IOException {
        String id = connections.create("22229004");
        String note = connections
                .await(id, "action_required")
                .json()
                .path("setup_result")
                .path("error")
                .asText();
        assertThat(note).isNotBlank();

        Answer retried = connections.retry(id, "{}");

        assertThat(retried.status()).isEqualTo(201);
        assertThat(retried.field("id")).isEqualTo(id);
        assertThat(retried.field("status")).isEqualTo("processing");
        connections.await(id, "completed");
        assertHistoryAndTopic(id, "created processing action_required processing waiting_on_carrier completed");
    }

    @Test
    void aGroupThatTheCarrierDoesNotKnowIsConnectedByARetryWithTheRightId() throws IOException {
        String id = connections.create("22229005");
        connections.await(id, "unable_to_connect");

        Answer retried = connections.retry(id, "{\"carrier_group_id\":\"22220005\"}");

        assertThat(retried.status()).isEqualTo(201);
        assertThat(retried.field("id")).isEqualTo(id);
        JsonNode completed = connections.await(id, "completed").json();
        assertThat(completed.path("group_data").path("carrier_group_id").asText())
                .isEqualTo("22220005");
        assertThat(completed.path("setup_result")).isEqualTo(Answer.parse("{}"));
        assertHistoryAndTopic(id, "created processing unable_to_connect processing waiting_on_carrier completed");
    }

    @Test
    void callsThatTheCarrierDidNotAnswerAreCounted() throws IOException {
        String answersLate = connections.create("33339007");
        String answersNever = connections.create("33339008");

        connections.await(answersLate, "completed");
        connections.await(answersNever, "unable_to_connect");

        assertThat(connections.atCarrier(answersLate).path("attempts").asInt()).isEqualTo(4);
        assertThat(connections.atCarrier(answersNever).path("attempts").asInt()).isEqualTo(5);
    }

    @Test
    void theScenarioChoosesTheSizeOfTheRoster() throws IOException {
        assertThat(rosterOf("33339009")).isZero();
        assertThat(rosterOf("33339010")).isEqualTo(1_000);
        assertThat(rosterOf("33330000")).isBetween(3, 12);
    }

    private int rosterOf(String carrierGroupId) throws IOException {
        String id = connections.create(carrierGroupId);
        connections.await(id, "completed");
        return connections
                .atCarrier(id)
                .path("installed_group")
                .path("roster_size")
                .asInt(-1);
    }

    /** Both tell the same steps; on the topic each is there once, in order, without a gap. */
    private void assertHistoryAndTopic(String id, String steps) throws IOException {
        List<String> expected = List.of(steps.split(" "));
        assertThat(connections.statuses(id)).isEqualTo(expected);
        List<EventEnvelope> told = Awaitility.await("the last step of " + id + " is on the public topic")
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> stack.publicTopic().about(id),
                        events -> ToldSteps.of(events).statuses().size() >= expected.size());
        assertThat(ToldSteps.of(told).statuses()).isEqualTo(expected);
        assertThat(ToldSteps.of(told).sequences()).isEqualTo(ToldSteps.gapless(told.size()));
        assertThat(told).extracting(EventEnvelope::id).doesNotHaveDuplicates();
    }
}
