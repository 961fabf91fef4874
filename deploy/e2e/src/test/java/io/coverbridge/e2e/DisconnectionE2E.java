package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A group leaves its carrier on a day to come, and may come back; what a carrier wishes for is for the platform to decide. */
class DisconnectionE2E {

    private static final String PATH = "/api/v1/group_disconnection_requests";
    private static final String CLOCK = "/emulator/v1/clock";
    private static final String LIFE = "Employee Voluntary Life";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Stack stack = Stack.shared();
    private final Client demo = stack.demo();

    @AfterEach
    void theClockIsRightAgain() throws IOException {
        stack.operator().post(CLOCK, "{\"now\": %d}".formatted(System.currentTimeMillis() / 1_000));
    }

    @Test
    @Timeout(240)
    void aGroupIsDisconnectedOnItsDayAndConnectedAgainUnderTheSameId() throws Exception {
        String carrierGroupId = "DISC0019009";
        ConnectedGroup group = ConnectedGroup.with(demo, Connections.LAKESHORE, carrierGroupId);
        Snapshots snapshots = new Snapshots(demo, group.id());
        FamilyDocument family = family("DISC-1", "Oona", "913550301");
        snapshots.complete(family.json());
        LocalDate lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(40);

        String request = disconnect(group, lastDay).field("id");

        family.enrollment(LIFE, "DISC-1").put("volume", 60_000);
        snapshots.complete(family.json());
        assertThat(demo.get(PATH + "/" + request).field("status")).isEqualTo("processing");
        stack.kill("carrier-adapter-service");
        stack.restart("carrier-adapter-service");
        advance(Duration.ofDays(42));
        JsonNode completed = await(request, "completed");
        assertThat(completed.path("completed").asLong()).isPositive();
        family.enrollment(LIFE, "DISC-1").put("volume", 70_000);
        JsonNode refused =
                snapshots.awaitEnd(snapshots.create(family.json()).path("id").asText());
        assertThat(Snapshots.fulfillments(refused)).containsEntry(Connections.LAKESHORE, "invalid");

        group.and(Connections.LAKESHORE, carrierGroupId);

        Awaitility.await("the carrier is told again")
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(
                        () -> Snapshots.fulfillments(snapshots.awaitEnd(
                                snapshots.create(family.json()).path("id").asText())),
                        parts -> "sent".equals(parts.get(Connections.LAKESHORE)));
        assertThat(demo.total(group.path() + "/group_disconnection_requests?page_size=1"))
                .isEqualTo(1);
        assertThat(demo.total("/api/v1/" + group.id() + "/group_disconnection_requests?page_size=1"))
                .isEqualTo(1);
        assertThat(stack.other().get(PATH + "/" + request).status()).isEqualTo(404);
    }

    @Test
    @Timeout(120)
    void whatACarrierWishesForIsRejectedAndTheGroupStaysConnected() throws Exception {
        ConnectedGroup group = ConnectedGroup.with(demo, Connections.LAKESHORE, "DISC0039009");
        Snapshots snapshots = new Snapshots(demo, group.id());

        Answer raised = demo.post("/emulator/v1/disconnections", """
            {"group_id": "%s", "carrier_id": "%s", "effective_end_date": "2020-01-31"}\
            """.formatted(group.id(), Connections.LAKESHORE));

        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        JsonNode review = await(raised.field("id"), "needs_review");
        assertThat(review.path("source_type").asText()).isEqualTo("carrier");
        assertThat(demo.put(PATH + "/" + raised.field("id") + "/reject", "{\"reason\": \"connection_restored\"}")
                        .field("status"))
                .isEqualTo("rejected");
        snapshots.complete(family("DISC-3", "Ivo", "913550303").json());
    }

    private static FamilyDocument family(String customId, String name, String ssn) {
        FamilyDocument family = FamilyDocument.of(customId, name, "Harbourmead", ssn, "2025-01-06");
        family.enroll(Connections.LAKESHORE, "life", LIFE, customId, "2025-02-01")
                .put("volume", 50_000);
        return family.because("new_hire", "2025-01-06");
    }

    private Answer disconnect(ConnectedGroup group, LocalDate lastDay) throws IOException {
        Answer made = demo.post(PATH, """
            {"carrier_id": "%s", "group_id": "%s", "effective_end_date": "%s", "reason": "terminated"}\
            """.formatted(Connections.LAKESHORE, group.id(), lastDay));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private void advance(Duration time) throws IOException {
        assertThat(stack.operator()
                        .post(CLOCK, "{\"advance_seconds\": %d}".formatted(time.toSeconds()))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode await(String request, String status) {
        return Awaitility.await("disconnection " + request + " is " + status)
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() -> demo.get(PATH + "/" + request), answer -> status.equals(answer.field("status")))
                .json();
    }
}
