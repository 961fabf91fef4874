package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to connections, followed live through the gateway. */
class LiveEventsE2E {

    private static final String SERVICE = "connection-service";
    private static final List<String> STEPS = List.of("created", "processing", "waiting_on_carrier", "completed");
    private static final String TYPES = "group_connection_request.created,group_connection_request.status_change";

    private final Stack stack = Stack.shared();
    private final Connections connections = new Connections(stack.demo());

    @Test
    @Timeout(150)
    void aReaderThatComesBackAfterAKillHasEveryStepOnceInOrder() throws Exception {
        List<String> ids = new ArrayList<>();
        try (EventReader reader = EventReader.open(stack.demo(), "?types=" + TYPES);
                EventReader other = EventReader.open(stack.other(), "")) {
            for (int i = 0; i < 10; i++) {
                ids.add(connections.create("6161%04d".formatted(i)));
            }
            Awaitility.await("some steps were seen")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> about(reader.events(), ids).size() > 10);
            stack.kill(SERVICE);
            stack.restart(SERVICE);
            for (int i = 10; i < 20; i++) {
                ids.add(connections.create("6161%04d".formatted(i)));
            }

            Awaitility.await("all steps were seen")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> about(reader.events(), ids).size() >= ids.size() * STEPS.size());

            assertThat(reader.cuts()).isPositive();
            List<JsonNode> seen = about(reader.events(), ids);
            assertThat(seen).extracting(event -> event.path("id").asText()).doesNotHaveDuplicates();
            Map<String, List<String>> statuses = seen.stream()
                    .collect(Collectors.groupingBy(
                            event -> event.path("subject").asText(),
                            Collectors.mapping(event -> event.at("/data/status").asText(), Collectors.toList())));
            assertThat(statuses)
                    .hasSize(ids.size())
                    .allSatisfy((id, steps) -> assertThat(steps).isEqualTo(STEPS));
            assertThat(about(other.events(), ids)).isEmpty();
            assertThat(pulled(ids))
                    .isEqualTo(seen.stream()
                            .map(event -> event.path("id").asText())
                            .toList());
        }
    }

    @Test
    @Timeout(150)
    void twoHundredStreamsFollowThroughTheGateway() throws Exception {
        long before = Measurements.residentMegabytes(stack.pid(SERVICE));
        List<EventReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                readers.add(EventReader.open(stack.demo(), "?types=group.created"));
            }
            long opened = Measurements.residentMegabytes(stack.pid(SERVICE));
            Duration cpu = cpu();
            long started = System.nanoTime();
            List<Long> answered = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                assertThat(stack.demo()
                                .post("/api/v1/groups", "{\"name\":\"Followed " + i + "\"}")
                                .status())
                        .isEqualTo(201);
                answered.add(System.nanoTime());
            }
            readers.forEach(reader -> reader.await(200));

            Duration used = cpu().minus(cpu);
            assertThat(readers)
                    .allSatisfy(reader -> assertThat(reader.events())
                            .extracting(event -> event.path("id").asText())
                            .doesNotHaveDuplicates()
                            .hasSize(200));
            List<Long> micros = readers.stream()
                    .flatMap(reader -> IntStream.range(0, 200)
                            .mapToObj(i -> (reader.arrivals().get(i) - answered.get(i)) / 1000))
                    .sorted()
                    .toList();
            Measurements.note(("200 streams: %d MB resident before, %d MB with them open, %d MB after 40,000 frames; "
                            + "%d ms of processor time and %d ms for 200 requests and their frames; from the answer of "
                            + "the request to the frame p50 %.1f ms, p99 %.1f ms")
                    .formatted(
                            before,
                            opened,
                            Measurements.residentMegabytes(stack.pid(SERVICE)),
                            used.toMillis(),
                            (System.nanoTime() - started) / 1_000_000,
                            micros.get(micros.size() / 2) / 1000.0,
                            micros.get(micros.size() * 99 / 100) / 1000.0));
        } finally {
            readers.forEach(EventReader::close);
        }
        Awaitility.await("the gateway lets go of them, too")
                .atMost(Duration.ofSeconds(30))
                .until(() -> openStreams() == 0);
    }

    @Test
    @Timeout(120)
    void aServiceThatStopsEndsItsStreamsAtOnce() throws Exception {
        try (EventReader reader = EventReader.open(stack.demo(), "")) {
            Duration took = stack.stop(SERVICE);
            stack.restart(SERVICE);

            Measurements.note("connection-service stops in %d ms with a stream open".formatted(took.toMillis()));
            // It would wait ten seconds for streams that stay open.
            assertThat(took).isLessThan(Duration.ofSeconds(9));
            Awaitility.await("it is back").atMost(Duration.ofSeconds(30)).until(() -> openStreams() == 1);
            assertThat(reader.cuts()).isPositive();
        }
    }

    /** Everything about some connections in the event log, page by page. */
    private List<String> pulled(List<String> ids) throws IOException {
        List<String> found = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = stack.demo()
                    .get("/api/v1/event_log?limit=100&types=" + TYPES + after)
                    .json();
            List<JsonNode> events = new ArrayList<>();
            page.path("events").forEach(events::add);
            about(events, ids).forEach(event -> found.add(event.path("id").asText()));
            after = "&after=" + page.path("next").asText();
            more = page.path("has_more").asBoolean();
        }
        return found;
    }

    private static List<JsonNode> about(List<JsonNode> events, List<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return events.stream()
                .filter(event -> wanted.contains(event.path("subject").asText()))
                .toList();
    }

    private double openStreams() throws IOException {
        return stack.demo()
                .get("/services/" + SERVICE + "/q/metrics", "*/*")
                .text()
                .lines()
                .filter(line -> line.startsWith("coverbridge_live_streams"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Duration cpu() {
        return ProcessHandle.of(stack.pid(SERVICE))
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
