package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The published sample, posted as it is to the group that a fresh installation has. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class SampleSnapshotE2E {

    private static final String GROUP = "d0ec3837-3499-4a2f-8c58-966ef7e46d95";
    private static final String DAVID = "6e7a80fc-473e-460a-8368-454e9e8dc9cb";
    private static final String JAMIE = "ab740704-7c37-4010-92b3-d22c6926be3e";
    private static final String SMILE = "DHMO Smile Plus";
    private static final String LIFE = "50k Employee Basic Life";
    private static final String MEDICAL = "Lakeshore PPO 1500";
    private static final List<String> MADE_ANEW = List.of("id", "version", "created", "modified");

    private final Snapshots snapshots = new Snapshots(Stack.shared().demo(), GROUP);
    private JsonNode answer = Answer.parse("{}");

    @BeforeAll
    void theCarrierHasToldWhatItHolds() {
        ConnectedGroup.awaitRoster(Stack.shared().demo(), GROUP, Connections.LAKESHORE);
    }

    @Test
    @Order(1)
    void theAnswerHasExactlyTheSamplesKeysAndValues() throws IOException {
        answer = snapshots.create(Documents.example());

        assertThat(withoutWhatIsMadeAnew(answer))
                .isEqualTo(withoutWhatIsMadeAnew(Documents.read("member-snapshot-answer.json")));
        assertThat(answer.path("id").asText()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}");
        assertThat(answer.path("created").isIntegralNumber()).isTrue();
        assertThat(answer.path("modified").asLong())
                .isEqualTo(answer.path("created").asLong());
    }

    @Test
    @Order(2)
    void itEndsCompletedAndSentToItsCarrier() throws IOException {
        JsonNode ended = snapshots.awaitEnd(answer.path("id").asText());

        assertThat(ended.path("status").asText()).isEqualTo("completed");
        assertThat(Snapshots.fulfillments(ended)).isEqualTo(Map.of(Connections.LAKESHORE, "sent"));
        assertThat(ended.path("member_snapshot")).isEqualTo(answer.path("member_snapshot"));
        assertThat(ended.path("version").asText())
                .isNotEqualTo(answer.path("version").asText());
    }

    @Test
    @Order(3)
    void theFamilyIsReadBackAsItWasSent() throws IOException {
        JsonNode document = Documents.example();
        JsonNode david = snapshots.employee(DAVID);
        List<JsonNode> dependents = snapshots.dependents(DAVID);

        assertThat(david.path("custom_individual_id").asText()).isEqualTo("718713143");
        assertThat(david.path("group_id").asText()).isEqualTo(GROUP);
        assertThat(david.path("person")).isEqualTo(document.at("/employee/person"));
        assertThat(david.path("classifications")).isEqualTo(document.at("/employee/classifications"));
        assertThat(dependents).hasSize(1);
        assertThat(dependents.get(0).path("id").asText()).isEqualTo(JAMIE);
        assertThat(dependents.get(0).path("custom_individual_id").asText()).isEqualTo("378713198");
        assertThat(dependents.get(0).path("person")).isEqualTo(document.at("/dependents/0/person"));
    }

    @Test
    @Order(4)
    void theCoverageIsReadBackAsItWasSent() throws IOException {
        assertThat(snapshots.inForce(DAVID, "2022-02-01"))
                .containsExactly(
                        "David, " + LIFE + ", 50000", "David, " + SMILE, "David, " + MEDICAL, "Jamie, " + MEDICAL);
        assertThat(snapshots.inForce(DAVID, "2021-12-31")).isEmpty();
        assertThat(snapshots.inForce(DAVID, "2030-01-01")).hasSize(4);
    }

    @Test
    @Order(5)
    void theSameAgainChangesNothing() throws IOException {
        JsonNode again = snapshots.create(Documents.example());

        assertThat(again.path("created_members")).isEmpty();
        assertThat(again.path("status").asText()).isEqualTo("completed");
        assertThat(Snapshots.fulfillments(again)).isEqualTo(Map.of(Connections.LAKESHORE, "no_changes"));
        assertThat(snapshots.inForce(DAVID, "2022-02-01")).hasSize(4);
        assertThat(snapshots.get(answer.path("id").asText()).path("status").asText())
                .isEqualTo("completed");
    }

    private static JsonNode withoutWhatIsMadeAnew(JsonNode snapshot) {
        ObjectNode rest = snapshot.deepCopy();
        MADE_ANEW.forEach(key -> {
            assertThat(rest.has(key)).as(key).isTrue();
            rest.remove(key);
        });
        return rest;
    }
}
