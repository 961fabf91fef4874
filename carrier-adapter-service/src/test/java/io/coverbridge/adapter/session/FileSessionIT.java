package io.coverbridge.adapter.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Files;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.ack.CarrierAnswer;
import io.coverbridge.adapter.x12.ack.Refusal;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.FulfillmentProgressed;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file of two groups is not answered at first, and one family in it refused, although no scenario says so. */
@QuarkusTest
class FileSessionIT implements AdapterIT {

    private static final String BEHAVIOR = "carriers/" + Carriers.TIDEWATER + "/behavior";
    private static final List<String> RECORDED = List.of("sent after 3", "invalid after 3", "sent after 3");

    private final Exchange exchange;

    FileSessionIT(WorkTime time) {
        exchange = new Exchange(time);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    /** Two groups of one organization at a carrier that bundles. */
    private record Groups(Emulator platform, Asked mill, Asked shop) {
        /** A first, a second and a third family of a run, all of them new. */
        List<Told> families() {
            return List.of(
                    Told.through(mill).of("EMP-1"),
                    Told.through(mill).of("EMP-2"),
                    Told.through(shop).of("EMP-1"));
        }
    }

    @Test
    void whatBecameOfAFileIsRecordedAndReplayedAlthoughTheCarrierBehavesOtherwise() throws IOException {
        Groups groups = groups();
        Emulator platform = groups.platform();
        List<Told> told = record(groups);
        assertThat(outcomes(told)).isEqualTo(RECORDED);
        journalTells(platform, told.get(1));
        String session = platform.get("session").statusCode(200).extract().asString();
        assertThat(session)
                .doesNotContain(Told.LAST_NAME, "912031457")
                .doesNotContain(
                        told.stream().map(one -> one.employeeId().toString()).toList())
                .doesNotContain(groups.mill().groupId().toString());

        platform.post("reset").statusCode(204);
        platform.get("received?kind=file_answer").body("response", empty());
        platform.put(BEHAVIOR, "{\"failure_rate\":1}").statusCode(200);
        platform.post("session/replay", session).statusCode(200);

        List<Told> again = groups.families();
        exchange.queue(again.toArray(Told[]::new));
        exchange.fast();
        exchange.passInterval();
        assertThat(outcomes(again)).isEqualTo(RECORDED);
        assertThat(new Files(platform.organizationId()).out())
                .extracting(file -> file.get("attempts"))
                .containsExactly(2, 2);

        Told unknown = Told.through(groups.mill()).of("EMP-3");
        exchange.fulfillments().tell(unknown);
        assertThat(outcome(unknown)).isEqualTo("invalid after 6");
    }

    @Test
    void aReplayFollowsTheFamiliesIntoOtherFilesAndOlderSessionsSayNothingOfFiles() throws IOException {
        Groups recorded = groups();
        record(recorded);
        String session = recorded.platform().get("session").extract().asString();
        exchange.fast();
        Groups groups = groups();
        Emulator platform = groups.platform();

        platform.post("session/replay", session).statusCode(200);
        List<String> outcomes = new ArrayList<>();
        for (Told one : groups.families()) {
            exchange.fulfillments().tell(one);
            outcomes.add(outcome(one));
        }
        assertThat(outcomes).isEqualTo(RECORDED);
        assertThat(new Files(platform.organizationId()).out()).hasSize(3);

        platform.post("session/replay", withoutFiles(session)).statusCode(200);
        for (Told one : groups.families()) {
            exchange.fulfillments().tell(one);
            assertThat(outcome(one)).isEqualTo("sent after 2");
        }
    }

    @Test
    void whatCannotBeSaidOfAFileIsRefusedWithItsPlace() {
        Emulator platform = Emulator.platform(UUID.randomUUID());

        platform.post(
                        "session/replay",
                        "{\"answers\":["
                                + String.join(
                                        ",",
                                        answer(Carriers.TIDEWATER, "file_transmission", 0, "{\"kind\":\"delivered\"}"),
                                        answer(Carriers.TIDEWATER, "file_transmission", 1, "{\"kind\":\"taken\"}"),
                                        answer(Carriers.TIDEWATER, "file_answer", 0, "{\"kind\":\"taken\"}"),
                                        answer(
                                                Carriers.TIDEWATER,
                                                "file_answer",
                                                1,
                                                "{\"kind\":\"refused\",\"note\":\"No\"}"),
                                        answer(Carriers.TIDEWATER, "file_answer", 2, "{\"kind\":\"delivered\"}"))
                                + "]}")
                .statusCode(422)
                .body(
                        "message",
                        equalTo("answers[0].answer.kind: Not an answer to this kind of call."
                                + "; answers[1].answer.ask_again_ms: Missing data for required field."
                                + "; answers[2].answer.kind: Not an answer to this kind of call."
                                + "; answers[3].answer.errors: Missing data for required field."
                                + "; answers[3].answer.note: Does not go with this answer."));
        platform.post(
                        "session/replay",
                        "{\"answers\":[" + answer(Carriers.CASCADE, "file_answer", 0, "{\"kind\":\"timed_out\"}")
                                + "]}")
                .statusCode(422)
                .body("message", equalTo("answers[0].kind: Only of carriers that work by files."));
    }

    private Groups groups() {
        Asked mill = exchange.connected(Carriers.TIDEWATER, "TW-310482");
        Asked shop = exchange.connected(
                Asked.connection(Carriers.TIDEWATER, "TW-310483").of(mill.organization()));
        return new Groups(Emulator.platform(mill.organization()), mill, shop);
    }

    /** A run: the file is lost once, then taken; the second family is refused. */
    private List<Told> record(Groups groups) throws IOException {
        Files files = new Files(groups.platform().organizationId());
        List<Told> told = groups.families();
        groups.platform().put(BEHAVIOR, "{\"failure_rate\":1}").statusCode(200);
        exchange.queue(told.toArray(Told[]::new));
        exchange.passInterval();
        UUID file = Files.id(
                files.awaitOut("lost once", 1, sent -> Integer.valueOf(1).equals(sent.get("attempts")))
                        .get(0));
        groups.platform().put(BEHAVIOR, "{}").statusCode(200);
        exchange.passInterval();
        files.awaitOut(1, "transmitted");
        files.acknowledge(file, refusing(told.get(1), files.content(file))).statusCode(201);
        told.forEach(this::outcome);
        return told;
    }

    private static byte[] refusing(Told told, byte[] content) throws IOException {
        String ack = CarrierAnswer.to(
                        new ByteArrayInputStream(content),
                        (header, family) -> family.subscriberNumber()
                                        .equals(told.employeeId().toString())
                                ? List.of(Refusal.of(0))
                                : List.of(),
                        new CarrierAnswer.Numbers(7, 8),
                        LocalDateTime.of(2026, 11, 24, 12, 0))
                .ack999();
        return Objects.requireNonNull(ack).getBytes(StandardCharsets.US_ASCII);
    }

    private void journalTells(Emulator platform, Told refused) {
        platform.get("received?kind=file_transmission")
                .body("response", hasSize(6))
                .body("response.attempt", contains(1, 1, 1, 0, 0, 0))
                .body("response.answer", contains("taken", "taken", "taken", "timed_out", "timed_out", "timed_out"));
        platform.get("received?kind=file_answer")
                .body("response.answer", containsInAnyOrder("delivered", "delivered", "refused"));
        String answer = platform.get("received?employee_id=" + refused.employeeId())
                .body(
                        "response.kind",
                        contains("file_answer", "file_transmission", "file_transmission", "family_delivery"))
                .body("response.answer", contains("refused", "taken", "timed_out", "queued"))
                .body(
                        "response.group_id",
                        everyItem(equalTo(refused.at().groupId().toString())))
                .extract()
                .path("response[0].id");
        Map<String, Object> file = new Files(platform.organizationId()).out().get(0);
        platform.get("received/" + answer)
                .body("body.file_id", equalTo(file.get("id")))
                .body("reply.errors[0]", containsString("The carrier did not take this family"))
                .body(not(containsString(Told.LAST_NAME)));
    }

    /** What became of each family. */
    private List<String> outcomes(List<Told> families) {
        return families.stream().map(this::outcome).toList();
    }

    private String outcome(Told told) {
        FulfillmentProgressed end = exchange.fulfillments().awaitEnd(told);
        return end.status().wire() + " after " + end.attempts();
    }

    /** As it was exported before files were part of it. */
    private static String withoutFiles(String session) throws IOException {
        ObjectNode document = (ObjectNode) EventJson.mapper().readTree(session);
        List<JsonNode> kept = new ArrayList<>();
        document.withArray("answers").forEach(answer -> {
            if (!answer.path("kind").asText().startsWith("file_")) {
                kept.add(answer);
            }
        });
        document.putArray("answers").addAll(kept);
        return document.toString();
    }

    private static String answer(UUID carrier, String kind, int attempt, String answer) {
        return """
                {"kind":"%s","carrier_id":"%s","carrier_group_id":"TW-310482","custom_individual_id":"EMP-1",
                 "number":1,"attempt":%d,"answer":%s}
                """.formatted(kind, carrier, attempt, answer);
    }
}
