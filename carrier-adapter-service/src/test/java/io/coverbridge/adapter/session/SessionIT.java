package io.coverbridge.adapter.session;

import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.ConnectionProgressed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SessionIT implements AdapterIT {

    private static final int FAMILIES = 20;

    private final Emulator platform = Emulator.platform(UUID.randomUUID());
    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final WorkTime time;

    SessionIT(WorkTime time) {
        this.time = time;
    }

    @AfterEach
    void close() {
        time.setPace(0).await().indefinitely();
        updates.close();
        fulfillments.close();
    }

    @Test
    void aRunWithFailuresIsRecordedAndReplayedToTheSameOutcomes() {
        time.setPace(0.02).await().indefinitely();
        platform.put("carriers/" + Carriers.CASCADE + "/behavior", "{\"failure_rate\":0.6}")
                .statusCode(200);
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0048231").of(platform.organizationId());
        List<ConnectionProgressed> connected = updates.ask(asked).awaitStatus(asked, COMPLETED);
        Map<String, String> outcomes = deliver(asked);
        assertThat(outcomes.values()).contains("invalid after 5", "sent after 1", "sent after 2", "sent after 3");

        String session = platform.get("session")
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("behaviors", "answers"))
                .body("behaviors", hasSize(1))
                .body("behaviors[0].behavior.failure_rate", equalTo(0.6f))
                .body(
                        "answers.find { it.custom_individual_id == 'EMP-1' }.keySet()",
                        containsInAnyOrder(
                                "kind",
                                "carrier_id",
                                "carrier_group_id",
                                "custom_individual_id",
                                "number",
                                "attempt",
                                "answer"))
                .extract()
                .asString();
        assertThat(session)
                .doesNotContain(Told.LAST_NAME, "912031457", asked.groupId().toString());

        time.setPace(0).await().indefinitely();
        platform.post("reset").statusCode(204);
        platform.get("received").body("response", empty());
        platform.get("session").body("behaviors", empty()).body("answers", empty());
        platform.post("session/replay", session).statusCode(200).body("keySet()", containsInAnyOrder("answers"));
        assertThat(deliver(asked)).isEqualTo(outcomes);

        Asked elsewhere = Asked.connection(Carriers.CASCADE, "LK-0048231");
        Emulator.everybody()
                .post("session/replay?organization_id=" + elsewhere.organization(), session)
                .statusCode(200);
        assertThat(updates.ask(elsewhere).awaitStatus(elsewhere, COMPLETED))
                .extracting(ConnectionProgressed::status, ConnectionProgressed::attempts)
                .isEqualTo(connected.stream()
                        .map(report -> tuple(report.status(), report.attempts()))
                        .toList());

        platform.delete("session/replay").statusCode(204);
        assertThat(deliver(asked).values()).containsOnly("sent after 1");
    }

    @Test
    void aReplayComesBeforeAScenario() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0048213").of(platform.organizationId());
        updates.ask(asked).awaitStatus(asked, COMPLETED);
        platform.post("session/replay", document(answer("EMP-9101", "{\"kind\":\"delivered\"}")))
                .statusCode(200);

        Told told = Told.through(asked).of("EMP-9101");
        fulfillments.tell(told).awaitStatus(told, SENT);

        platform.post("reset").statusCode(204);
        Told again = Told.through(asked).of("EMP-9101");
        fulfillments.tell(again).awaitStatus(again, INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\":                  | 400 | body",
                "{}                             | 422 | answers",
                "{\"answers\":[7]}              | 422 | answers[0]",
                "{\"answers\":[{}]}             | 422 | answers[0].carrier_id",
                "{\"answers\":[],\"behaviors\":[{\"carrier_id\":\"x\"}]} | 422 | behaviors[0].behavior",
            })
    void whatIsNoSessionIsRefusedWithItsPlace(String body, int status, String path) {
        String message = platform.post("session/replay", body)
                .statusCode(status)
                .extract()
                .path("message");

        assertThat(message).contains(path);
    }

    @Test
    void everyFaultOfASessionIsToldAtOnce() {
        String unknown = answer("EMP-1", "{\"kind\":\"delivered\"}")
                .replace(Carriers.CASCADE.toString(), UUID.randomUUID().toString());
        String twice = answer("EMP-1", "{\"kind\":\"timed_out\"}");
        platform.post("session/replay", document(unknown, twice, twice, answer("EMP-2", "{\"kind\":\"queued\"}")))
                .statusCode(422)
                .body(
                        "message",
                        equalTo("answers[0].carrier_id: No carrier has this id."
                                + "; answers[2]: The same call as answers[1]."
                                + "; answers[3].answer.kind: Only of carriers that work by files."));

        platform.post(
                        "session/replay",
                        document(
                                answer("EMP-1", "{\"kind\":\"connected\"}"),
                                answer("EMP-2", "{\"kind\":\"refused\",\"note\":\"No\",\"errors\":[]}"),
                                answer("EMP-3", "{\"kind\":\"in_progress\",\"ask_again_ms\":-1}"),
                                answer("EMP-4", "{\"kind\":\"held_until\",\"day\":\"soon\"}"),
                                answer("EMP-5", "{\"kind\":\"delivered\"}").replace("\"number\":1", "\"number\":0"),
                                answer("", "{}")))
                .statusCode(422)
                .body(
                        "message",
                        equalTo("answers[0].answer.kind: Not an answer to this kind of call."
                                + "; answers[1].answer.errors: Length must be between 1 and 100."
                                + "; answers[1].answer.note: Does not go with this answer."
                                + "; answers[2].answer.ask_again_ms: Must be between 0 and 31536000000."
                                + "; answers[3].answer.day: Not a valid date."
                                + "; answers[4].number: Must be between 1 and 1000000."
                                + "; answers[5].answer.kind: Missing data for required field."
                                + "; answers[5].custom_individual_id: Length must be between 1 and 255."));
    }

    @Test
    void aSessionHasFourThousandAnswersAtMost() {
        String[] answers = IntStream.rangeClosed(0, 4_000)
                .mapToObj(number -> answer("EMP-" + number, "{\"kind\":\"timed_out\"}"))
                .toArray(String[]::new);

        platform.post("session/replay", document(answers)).statusCode(422);
        platform.post(
                        "session/replay",
                        document(List.of(answers).subList(1, 4_001).toArray(String[]::new)))
                .statusCode(200)
                .body("answers", equalTo(4_000));
    }

    @Test
    void sessionsAndResetsAreOfOneOrganization() {
        Emulator other = Emulator.platform(UUID.randomUUID());
        Emulator everybody = Emulator.everybody();
        String named = "?organization_id=" + platform.organizationId();
        String body = document();

        other.get("session" + named).statusCode(404);
        other.post("session/replay" + named, body).statusCode(404);
        other.delete("session/replay" + named).statusCode(404);
        other.post("reset" + named).statusCode(404);
        everybody.get("session").statusCode(422);
        everybody.post("session/replay", body).statusCode(422);
        everybody.delete("session/replay").statusCode(422);
        everybody.post("reset").statusCode(422);
        everybody.post("reset" + named).statusCode(204);
        new Emulator("guest", UUID.randomUUID()).get("session").statusCode(403);
    }

    /** Tells a carrier of new families under the same ids, and gives what became of each. */
    private Map<String, String> deliver(Asked asked) {
        Map<String, Told> families = new TreeMap<>();
        for (int number = 1; number <= FAMILIES; number++) {
            Told told = Told.through(asked).of("EMP-" + number);
            fulfillments.tell(told);
            families.put("EMP-" + number, told);
        }
        Map<String, String> outcomes = new TreeMap<>();
        families.forEach((name, told) -> outcomes.put(name, outcome(told)));
        return outcomes;
    }

    private String outcome(Told told) {
        return Awaitility.await("end of instruction " + told.id())
                .until(
                        () -> platform.get("fulfillments?employee_id=" + told.employeeId())
                                .extract()
                                .jsonPath(),
                        page -> "sent".equals(page.getString("response[0].status"))
                                || "invalid".equals(page.getString("response[0].status")))
                .getString("response.collect { it.status + ' after ' + it.attempts }[0]");
    }

    private static String document(String... answers) {
        return "{\"answers\":[" + String.join(",", answers) + "]}";
    }

    private static String answer(String customIndividualId, String answer) {
        return """
                {"kind":"family_delivery","carrier_id":"%s","carrier_group_id":"LK-0048213","custom_individual_id":"%s",
                 "number":1,"attempt":0,"answer":%s}
                """.formatted(Carriers.CASCADE, customIndividualId, answer);
    }
}
