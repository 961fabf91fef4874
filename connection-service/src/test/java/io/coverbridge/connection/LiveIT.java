package io.coverbridge.connection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The event log and the stream, read by an organization that nobody else writes events of. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class LiveIT {

    private static final String READERS = "readers";
    private static final UUID READERS_ORGANIZATION = UUID.fromString("9b1e7a52-3f0c-4d5e-8a61-2c7d9e0f1a08");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void theStreamAndTheLogTellTheSameAndAnotherOrganizationNothing() {
        UUID subject = UUID.randomUUID();
        String before = next();
        try (Broker broker = new Broker();
                LiveReader all = LiveReader.open(READERS, "", null);
                LiveReader other = LiveReader.open(Api.OTHER, "?subject=" + subject, null)) {
            EventEnvelope first = send(broker, PublicEvents.statusChange(READERS_ORGANIZATION, subject, 1));
            EventEnvelope second = send(broker, PublicEvents.statusChange(READERS_ORGANIZATION, subject, 2));

            List<LiveReader.Received> streamed = all.await(2);
            JsonObject log = log("?after=" + before);

            assertThat(all.ids())
                    .containsExactly(first.id().toString(), second.id().toString());
            assertThat(log.getJsonArray("events"))
                    .isEqualTo(new JsonArray(
                            streamed.stream().map(LiveReader.Received::data).toList()));
            JsonObject event = streamed.get(0).data();
            assertThat(event.fieldNames())
                    .containsExactly("id", "type", "subject", "occurred", "sequence", "cursor", "data");
            assertThat(streamed.get(0).type())
                    .isEqualTo(event.getString("type"))
                    .isEqualTo("group_connection_request.status_change");
            assertThat(streamed.get(0).id()).isEqualTo(event.getString("cursor"));
            assertThat(event.getString("subject")).isEqualTo(subject.toString());
            assertThat(event.getLong("occurred")).isEqualTo(first.time().getEpochSecond());
            assertThat(event.getJsonObject("data")).isEqualTo(new JsonObject().put("number", 1));
            assertThat(log.getBoolean("has_more")).isFalse();
            assertThat(log.getString("next")).isEqualTo(streamed.get(1).id());
            assertThat(other.events()).isEmpty();
            assertThat(Api.as(Api.OTHER)
                            .get("/api/v1/event_log?subject=" + subject)
                            .jsonPath()
                            .getList("events"))
                    .isEmpty();
        }
    }

    @Test
    void aReaderThatWasCutOffComesBackWithItsLastIdAndMissesNothing() {
        UUID subject = UUID.randomUUID();
        List<String> sent = new ArrayList<>();
        List<String> received = new ArrayList<>();
        String lastId = null;
        try (Broker broker = new Broker()) {
            for (int round = 0; round < 5; round++) {
                try (LiveReader reader = LiveReader.open(
                        READERS, "?after=nonsense&subject=" + subject, lastId == null ? next() : lastId)) {
                    for (int i = 0; i < 10; i++) {
                        sent.add(send(broker, PublicEvents.statusChange(READERS_ORGANIZATION, subject, sent.size() + 1))
                                .id()
                                .toString());
                    }
                    List<LiveReader.Received> part = reader.await(sent.size() - received.size() - 3);
                    part.forEach(event -> received.add(event.data().getString("id")));
                    lastId = part.get(part.size() - 1).id();
                }
            }
            try (LiveReader reader = LiveReader.open(READERS, "?subject=" + subject, lastId)) {
                reader.await(sent.size() - received.size());
                received.addAll(reader.ids());
            }
        }

        assertThat(received).isEqualTo(sent);
    }

    @Test
    void aFilterPicksTypesAndSubjects() {
        UUID wanted = UUID.randomUUID();
        String before = next();
        try (Broker broker = new Broker();
                LiveReader live = LiveReader.open(READERS, "?types=group.created&subject=" + wanted, null)) {
            send(
                    broker,
                    PublicEvents.event(
                            READERS_ORGANIZATION, "io.coverbridge.group.created.v1", UUID.randomUUID(), 1, "{}"));
            send(broker, PublicEvents.statusChange(READERS_ORGANIZATION, wanted, 1));
            EventEnvelope match = send(
                    broker,
                    PublicEvents.event(READERS_ORGANIZATION, "io.coverbridge.group.created.v1", wanted, 1, "{}"));

            live.await(1);

            assertThat(live.ids()).containsExactly(match.id().toString());
            await("the log ends there")
                    .atMost(LIMIT)
                    .until(() -> log("?after=" + before).getJsonArray("events").size() == 3);
            JsonObject log = log("?types=group.created,group.updated&subject=" + wanted + "&after=" + before);
            assertThat(log.getJsonArray("events")).hasSize(1);
            assertThat(log.getString("next")).isEqualTo(next());
            assertThat(log("?types=no.such_type&after=" + before).getString("next"))
                    .isEqualTo(next());
        }
    }

    @Test
    void aQuietStreamIsKeptAliveByComments() {
        try (LiveReader reader = LiveReader.open(READERS, "?types=no.such_type", null)) {
            await("heartbeats").atMost(LIMIT).until(() -> reader.comments().contains("heartbeat"));
            assertThat(reader.lastId()).isNotEmpty();
        }
    }

    @Test
    void twoHundredStreamsAllGetEveryEventAndWhatIsBeyondTheLimitIsRefused() {
        UUID subject = UUID.randomUUID();
        List<LiveReader> readers = new ArrayList<>();
        try (Broker broker = new Broker()) {
            for (int i = 0; i < 200; i++) {
                readers.add(LiveReader.open(READERS, "?subject=" + subject, null));
            }
            List<String> sent = IntStream.rangeClosed(1, 50)
                    .mapToObj(number -> send(broker, PublicEvents.statusChange(READERS_ORGANIZATION, subject, number)))
                    .map(event -> event.id().toString())
                    .toList();

            readers.forEach(reader -> reader.await(50));

            assertThat(readers).allSatisfy(reader -> assertThat(reader.ids()).isEqualTo(sent));
            while (readers.size() < 210) {
                readers.add(LiveReader.open(READERS, "", null));
            }
            Response refused = Api.as(READERS).accept("text/event-stream").get("/api/v1/events");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.jsonPath().getMap("").keySet()).containsExactly("message", "status");
        } finally {
            readers.forEach(LiveReader::close);
        }
        await("their places are free again").atMost(LIMIT).until(() -> metric("coverbridge_live_streams") == 0);
    }

    @Test
    void aReaderThatTakesNothingIsDroppedWhileOthersGoOnAndItCanComeBack() throws IOException {
        UUID subject = UUID.randomUUID();
        String data = "{\"text\":\"" + "x".repeat(60_000) + "\"}";
        String before = next();
        double dropped = metric("coverbridge_live_ended_total{reason=\"too_slow\"");
        try (Broker broker = new Broker();
                LiveReader healthy = LiveReader.open(READERS, "?subject=" + subject, null);
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
            slow.getOutputStream()
                    .write("""
                    GET /api/v1/events?after=%s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    \r
                    """.formatted(before, Api.token(READERS)).getBytes(StandardCharsets.US_ASCII));
            for (int number = 1; number <= 150; number++) {
                send(
                        broker,
                        PublicEvents.event(READERS_ORGANIZATION, PublicEvents.STATUS_CHANGE, subject, number, data));
            }

            healthy.await(150);
            await("it is dropped")
                    .atMost(LIMIT)
                    .until(() -> metric("coverbridge_live_ended_total{reason=\"too_slow\"") > dropped);

            assertThat(readToTheEnd(slow)).isLessThan(150 * 60_000L);
            try (LiveReader again = LiveReader.open(READERS, "?subject=" + subject, before)) {
                again.await(150);
                assertThat(again.ids()).isEqualTo(healthy.ids());
            }
        }
    }

    @Test
    void nothingEverAppearsBehindACursorHoweverManyWriteAtOnce() throws InterruptedException {
        int writers = 4;
        int each = 150;
        String start = next();
        ConcurrentLinkedQueue<EventEnvelope> sent = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(number -> new Thread(() -> write(new Random(number), each, sent)))
                .toList();
        List<String> pulled = new ArrayList<>();
        try (LiveReader live = LiveReader.open(READERS, "", start)) {
            threads.forEach(Thread::start);
            String cursor = start;
            Random random = new Random(99);
            while (pulled.size() < writers * each) {
                JsonObject page = log("?limit=" + (1 + random.nextInt(20)) + "&after=" + cursor);
                page.getJsonArray("events").forEach(event -> pulled.add(((JsonObject) event).getString("id")));
                cursor = page.getString("next");
            }
            for (Thread thread : threads) {
                thread.join();
            }
            live.await(writers * each);

            List<String> afterwards = new ArrayList<>();
            String again = start;
            JsonObject page;
            do {
                page = log("?limit=500&after=" + again);
                page.getJsonArray("events").forEach(event -> afterwards.add(((JsonObject) event).getString("id")));
                again = page.getString("next");
            } while (page.getBoolean("has_more"));
            assertThat(pulled)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(
                            sent.stream().map(event -> event.id().toString()).toList());
            assertThat(afterwards).isEqualTo(pulled);
            assertThat(live.ids()).isEqualTo(pulled);
        }
        assertEachSubjectInOrder(pulled, sent);
    }

    private static void assertEachSubjectInOrder(List<String> read, ConcurrentLinkedQueue<EventEnvelope> sent) {
        Map<String, EventEnvelope> byId = new HashMap<>();
        sent.forEach(event -> byId.put(event.id().toString(), event));
        Map<String, List<Long>> sequences = read.stream()
                .map(byId::get)
                .collect(groupingBy(EventEnvelope::subject, mapping(EventEnvelope::sequence, toList())));
        assertThat(sequences.values())
                .allSatisfy(sequence -> assertThat(sequence).isSorted());
    }

    /** Writes to both topics, many keys, and one event in five twice. */
    private static void write(Random random, int number, ConcurrentLinkedQueue<EventEnvelope> sent) {
        List<UUID> subjects =
                IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();
        try (Broker broker = new Broker()) {
            for (int i = 0; i < number; i++) {
                UUID subject = subjects.get(random.nextInt(subjects.size()));
                EventEnvelope event = PublicEvents.statusChange(READERS_ORGANIZATION, subject, i + 1);
                boolean snapshots = subjects.indexOf(subject) % 2 == 0;
                sent.add(event);
                for (int times = random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
                    broker.send(
                            snapshots ? Topics.MEMBER_SNAPSHOTS : Topics.GROUP_CONNECTIONS, subject.toString(), event);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/event_log?after=", "/api/v1/events?after="})
    void aCursorThatThisFeedNeverGaveOutIsRefused(String address) {
        String others = Api.as(Api.OTHER).get("/api/v1/event_log").path("next");
        String head = next();
        for (String cursor : List.of("garbage", "42", others, "a".repeat(2_000))) {
            Response refused = Api.as(READERS).accept("*/*").get(address + cursor);

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("message"))
                    .isEqualTo("after: Not a cursor of this organization's events.");
        }
        assertThat(head).isNotEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "types=A%20B", "types=a,,b", "subject=nobody"})
    void aParameterThatIsNotWhatItShouldBeIsRefused(String query) {
        assertThat(Api.as(READERS).get("/api/v1/event_log?" + query).statusCode())
                .isEqualTo(422);
    }

    private static EventEnvelope send(Broker broker, EventEnvelope event) {
        broker.send(Topics.GROUP_CONNECTIONS, event.subject(), event);
        return event;
    }

    /** The end of the feed. */
    private static String next() {
        return log("?types=no.such_type").getString("next");
    }

    private static JsonObject log(String query) {
        Response answer = Api.as(READERS).get("/api/v1/event_log" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new JsonObject(answer.asString());
    }

    private static double metric(String start) {
        return Api.anonymous()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private static long readToTheEnd(Socket socket) {
        long bytes = 0;
        try (InputStream in = socket.getInputStream()) {
            for (int read = in.readNBytes(65_536).length; read > 0; read = in.readNBytes(65_536).length) {
                bytes += read;
            }
        } catch (IOException e) {
            // Cut off, as it should be.
            return bytes;
        }
        return bytes;
    }
}
