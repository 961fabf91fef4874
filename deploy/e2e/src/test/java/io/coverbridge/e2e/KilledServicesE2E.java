package io.coverbridge.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventEnvelope;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KilledServicesE2E {

    private static final int CONNECTIONS = 500;
    private static final int THREADS = 8;
    private static final int CUTS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LIST = Connections.PATH + "?carrier_id=" + Connections.LAKESHORE;
    private static final List<String> STEPS = List.of("created", "processing", "waiting_on_carrier", "completed");

    private final Stack stack = Stack.shared();

    @Test
    @Timeout(150)
    void everyAcceptedConnectionIsCompletedAndEachStepToldOnceWhateverIsKilled() throws Exception {
        long lettersBefore = stack.deadLetters();
        long completedBefore = completed();
        List<String> carrierGroupIds =
                IntStream.range(0, CONNECTIONS).mapToObj("KILL%04d"::formatted).toList();
        try (Load load = Load.start(stack.demo(), Connections.LAKESHORE, carrierGroupIds, THREADS)) {
            load.awaitAccepted(CONNECTIONS / 5);
            stack.kill("connection-service");
            stack.restart("connection-service");
            load.awaitAccepted(CONNECTIONS / 2);
            stack.kill("carrier-adapter-service");
            load.awaitAccepted(CONNECTIONS * 3 / 4);
            stack.restart("carrier-adapter-service");
            cutRelays();
            load.awaitAccepted(CONNECTIONS);

            Map<String, JsonNode> ended = awaitAllCompleted(completedBefore + CONNECTIONS);

            assertThat(load.wrongAnswers()).isEmpty();
            assertThat(ended.keySet()).containsExactlyInAnyOrderElementsOf(carrierGroupIds);
            assertThat(ended)
                    .allSatisfy((id, connection) ->
                            assertThat(connection.path("status").asText()).isEqualTo("completed"));
            load.created().forEach((group, id) -> assertThat(id(ended, group)).isEqualTo(id));
            Measurements.note("kill test: %d of %d requests were made again".formatted(load.repeated(), CONNECTIONS));
            assertToldOnceInOrder(ended.values());
        }
        assertThat(stack.deadLetters()).as("dead letters").isEqualTo(lettersBefore);
    }

    /** Ends the database sessions of both relays several times while they have work. */
    private void cutRelays() {
        for (int cut = 0; cut < CUTS; cut++) {
            Awaitility.await("a relay is connected")
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(LIMIT)
                    .until(() -> terminated() > 0);
        }
    }

    private int terminated() throws SQLException {
        try (Connection connection = stack.superuser();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery("""
                    with relays as materialized (
                        select pid from pg_stat_activity where application_name = 'relay'
                    )
                    select count(*) from relays where pg_terminate_backend(pid)
                    """)) {
            ended.next();
            return ended.getInt(1);
        }
    }

    private Map<String, JsonNode> awaitAllCompleted(long number) throws IOException {
        Awaitility.await("all connections are completed")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> completed() >= number);
        return stack.demo().all(LIST).stream()
                .filter(connection -> carrierGroupId(connection).startsWith("KILL"))
                .collect(toMap(KilledServicesE2E::carrierGroupId, connection -> connection));
    }

    /** Other tests have connections with the same carrier. */
    private long completed() throws IOException {
        return stack.demo().total(LIST + "&status=completed&page_size=1");
    }

    private static String carrierGroupId(JsonNode connection) {
        return connection.path("group_data").path("carrier_group_id").asText();
    }

    private static String id(Map<String, JsonNode> connections, String carrierGroupId) {
        JsonNode connection = connections.get(carrierGroupId);
        return connection == null ? "none" : connection.path("id").asText();
    }

    private void assertToldOnceInOrder(Iterable<JsonNode> connections) {
        List<String> subjects = new ArrayList<>();
        connections.forEach(connection -> subjects.add(connection.path("id").asText()));
        Map<String, List<EventEnvelope>> told = Awaitility.await("the last steps are on the public topic")
                .atMost(LIMIT)
                .until(
                        this::toldBySubject,
                        events -> subjects.stream()
                                .allMatch(subject -> withoutRepeats(events.getOrDefault(subject, List.of()))
                                                .size()
                                        >= STEPS.size()));
        long repeats = 0;
        for (String subject : subjects) {
            List<EventEnvelope> all = told.getOrDefault(subject, List.of());
            List<EventEnvelope> once = withoutRepeats(all);
            repeats += all.size() - once.size();
            // A step that was told under two event ids would be there twice still.
            assertThat(ToldSteps.of(once).sequences()).as(subject).isEqualTo(ToldSteps.gapless(STEPS.size()));
            assertThat(ToldSteps.of(once).statuses()).as(subject).isEqualTo(STEPS);
        }
        Measurements.note("kill test: %d repeated deliveries of the same event, 0 duplicates".formatted(repeats));
    }

    private Map<String, List<EventEnvelope>> toldBySubject() {
        return stack.publicTopic().events().stream().collect(groupingBy(EventEnvelope::subject));
    }

    /** What a subscriber keeps: the first delivery of each event. */
    private static List<EventEnvelope> withoutRepeats(List<EventEnvelope> events) {
        Set<UUID> seen = new HashSet<>();
        return events.stream().filter(event -> seen.add(event.id())).toList();
    }
}
