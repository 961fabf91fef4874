package io.coverbridge.connection.feed;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What it brings to append the events of a poll together, against one transaction per event: both by turns, so under the
 * same load, with as many at work as a replica has readers. Run by name; it is no part of the build.
 */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class AppendBenchmark {

    private static final int READERS = 4;
    private static final int POLL = 250;
    private static final int EVENTS = 2_000;
    private static final int TURNS = 3;

    @Inject
    AppendPublicEvents append;

    @Test
    void together() {
        compare("one organization", 1);
        compare("fifty organizations", 50);
    }

    private void compare(String name, int organizations) {
        append(organizations, 1);
        append(organizations, POLL);
        double alone = 0;
        double together = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            alone += append(organizations, 1);
            together += append(organizations, POLL);
        }
        double events = EVENTS * (double) TURNS;
        System.out.printf(
                "measured: %s: one by one %.0f events/s, together %.0f events/s, ratio %.1f%n",
                name, events / alone, events / together, alone / together);
    }

    /** Seconds. */
    private double append(int organizations, int poll) {
        List<UUID> owners = IntStream.range(0, organizations)
                .mapToObj(i -> UUID.randomUUID())
                .toList();
        List<List<FeedDraft>> transactions = new ArrayList<>();
        for (int start = 0; start < EVENTS; start += poll) {
            Map<UUID, List<FeedDraft>> groups = new LinkedHashMap<>();
            for (int i = start; i < start + poll; i++) {
                UUID owner = owners.get(i % organizations);
                groups.computeIfAbsent(owner, id -> new ArrayList<>()).add(draft(owner));
            }
            transactions.addAll(groups.values());
        }
        long started = System.nanoTime();
        Multi.createFrom()
                .iterable(transactions)
                .onItem()
                .transformToUni(append::handle)
                .merge(READERS)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofMinutes(2));
        return (System.nanoTime() - started) / 1e9;
    }

    private FeedDraft draft(UUID organizationId) {
        String subject = UUID.randomUUID().toString();
        return append.read(
                "group-connections.v1",
                subject,
                new EventEnvelope(
                        Ids.next(),
                        "/test",
                        "io.coverbridge.group_connection_request.status_change.v1",
                        subject,
                        Instant.now(),
                        organizationId,
                        1,
                        null,
                        EventEnvelope.JSON,
                        "{\"status\":\"processing\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
