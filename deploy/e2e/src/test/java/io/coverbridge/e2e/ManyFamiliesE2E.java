package io.coverbridge.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many families, each with two snapshots in a row, while the services are killed. */
class ManyFamiliesE2E {

    /** How many; {@code -Dcoverbridge.e2e.families} for another number. */
    private static final int FAMILIES = Integer.getInteger("coverbridge.e2e.families", 1_000);

    private static final int SNAPSHOTS = 2 * FAMILIES;
    private static final int THREADS = 8;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Set<String> ALIVE = Set.of("submitted", "processing");

    private final Stack stack = Stack.shared();
    private final Client demo = stack.demo();

    @Test
    @Timeout(400)
    void everySnapshotEndsAndTheNewestHoldsWhateverIsKilled() throws Exception {
        long lettersBefore = stack.deadLetters();
        ConnectedGroup group = ConnectedGroup.with(demo, Connections.LAKESHORE, "MANY0019009");
        String list = group.path() + "/member_snapshots?";
        long start = System.nanoTime();
        try (FamilyLoad load = FamilyLoad.start(demo, group.id(), FAMILIES, THREADS)) {
            load.awaitAccepted(SNAPSHOTS / 4);
            stack.kill("snapshot-service");
            stack.restart("snapshot-service");
            load.awaitAccepted(SNAPSHOTS / 2);
            stack.kill("carrier-adapter-service");
            load.awaitAccepted(SNAPSHOTS * 3 / 4);
            stack.restart("carrier-adapter-service");
            load.awaitAccepted(SNAPSHOTS);
            long accepted = System.nanoTime();
            Awaitility.await("no snapshot is under way")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> demo.total(list + "status=submitted,processing&page_size=1") == 0);
            long ended = System.nanoTime();

            assertThat(load.wrongAnswers()).isEmpty();
            Map<String, JsonNode> snapshots = byId(demo.all(list));
            assertThat(snapshots).hasSizeBetween(SNAPSHOTS, SNAPSHOTS + load.repeated());
            assertEnded(snapshots, load.newest());
            Measurements.note(
                    "many families: %d snapshots accepted in %d s, the last at its carrier %d s later; %d requests made again; %s"
                            .formatted(
                                    SNAPSHOTS,
                                    seconds(start, accepted),
                                    seconds(accepted, ended),
                                    load.repeated(),
                                    statuses(snapshots)));
            assertNewestHolds(group, load.newest());
            assertToldInOrder(snapshots.keySet());
        }
        assertThat(stack.deadLetters()).as("dead letters").isEqualTo(lettersBefore);
    }

    private static Map<String, JsonNode> byId(List<JsonNode> snapshots) {
        Map<String, JsonNode> byId = new HashMap<>();
        snapshots.forEach(snapshot -> byId.put(snapshot.path("id").asText(), snapshot));
        return byId;
    }

    private static void assertEnded(Map<String, JsonNode> snapshots, Map<String, String> newest) {
        assertThat(newest).hasSize(FAMILIES);
        Set<String> newestIds = Set.copyOf(newest.values());
        assertThat(snapshots.keySet()).containsAll(newestIds);
        snapshots.forEach((id, snapshot) -> {
            boolean last = newestIds.contains(id);
            assertThat(snapshot.path("status").asText()).as(id).isIn("completed", last ? "completed" : "replaced");
            assertThat(Snapshots.fulfillments(snapshot).values())
                    .as(id)
                    .hasSize(1)
                    .isSubsetOf("sent", "no_changes", last ? "sent" : "replaced");
        });
    }

    private static Map<String, Long> statuses(Map<String, JsonNode> snapshots) {
        return snapshots.values().stream()
                .flatMap(snapshot -> Snapshots.fulfillments(snapshot).values().stream())
                .collect(groupingBy(status -> status, TreeMap::new, counting()));
    }

    /**
     * Every member is in force once in each plan, with the volume of the second document. What a carrier had been sent
     * late of a document that was replaced counts as never having been.
     */
    private void assertNewestHolds(ConnectedGroup group, Map<String, String> newest) throws IOException {
        String life = group.plans().get(FamilyLoad.PLANS.get(1));
        Map<String, List<JsonNode>> byStatus =
                demo.all(group.path() + "/individual_enrollments?effective_date=2026-03-01").stream()
                        .collect(groupingBy(
                                enrollment -> enrollment.path("status").asText()));

        assertThat(byStatus.keySet()).isSubsetOf("active", "waived");
        assertThat(byStatus.getOrDefault("active", List.of())).hasSize(3 * FAMILIES);
        assertThat(byStatus.getOrDefault("active", List.of()).stream()
                        .filter(enrollment ->
                                enrollment.path("plan_id").asText().equals(life))
                        .map(enrollment -> enrollment.path("individual_id").asText() + " "
                                + enrollment.at("/enroll_data/volume").asInt()))
                .containsExactlyInAnyOrderElementsOf(
                        newest.keySet().stream().map(id -> id + " 60000").toList());
    }

    /** As subscribers see it: each step once, without gaps, and never two snapshots of one employee under way. */
    private void assertToldInOrder(Set<String> snapshots) {
        Set<UUID> seen = new HashSet<>();
        Map<String, List<EventEnvelope>> bySubject;
        Map<String, String> alive = new HashMap<>();
        try (PublicTopic topic = stack.topic(Topics.MEMBER_SNAPSHOTS)) {
            List<EventEnvelope> told = Awaitility.await("the last steps are on the public topic")
                    .atMost(LIMIT)
                    .until(topic::events, events -> endedIn(events).containsAll(snapshots));
            List<EventEnvelope> once =
                    told.stream().filter(event -> seen.add(event.id())).toList();
            bySubject = once.stream()
                    .filter(event -> snapshots.contains(event.subject()))
                    .collect(groupingBy(EventEnvelope::subject));
            once.stream().filter(ManyFamiliesE2E::isOfSnapshot).forEach(event -> live(event, alive));
            Measurements.note("many families: %d repeated deliveries of the same event, 0 duplicates"
                    .formatted(told.size() - once.size()));
        }
        bySubject.forEach((id, events) -> assertThat(
                        events.stream().map(EventEnvelope::sequence).toList())
                .as(id)
                .isEqualTo(ToldSteps.gapless(2)));
        assertThat(bySubject.keySet()).isEqualTo(snapshots);
    }

    private static Set<String> endedIn(List<EventEnvelope> events) {
        Set<String> ended = new HashSet<>();
        events.stream()
                .filter(ManyFamiliesE2E::isOfSnapshot)
                .filter(event -> !ALIVE.contains(data(event).path("status").asText()))
                .forEach(event -> ended.add(event.subject()));
        return ended;
    }

    private static boolean isOfSnapshot(EventEnvelope event) {
        return List.of(EventType.SNAPSHOT_CREATED.name(), EventType.SNAPSHOT_STATUS_CHANGE.name())
                .contains(event.type());
    }

    private static void live(EventEnvelope event, Map<String, String> alive) {
        String employee = data(event).path("employee_id").asText();
        if (ALIVE.contains(data(event).path("status").asText())) {
            assertThat(alive.getOrDefault(employee, event.subject()))
                    .as("under way for " + employee)
                    .isEqualTo(event.subject());
            alive.put(employee, event.subject());
        } else {
            alive.remove(employee, event.subject());
        }
    }

    private static JsonNode data(EventEnvelope event) {
        return Answer.parse(new String(event.data(), StandardCharsets.UTF_8));
    }

    private static long seconds(long from, long to) {
        return TimeUnit.NANOSECONDS.toSeconds(to - from);
    }
}
