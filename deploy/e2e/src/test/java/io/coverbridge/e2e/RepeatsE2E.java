package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests with an {@code Idempotency-Key}, for groups: nothing but the key keeps a second one from being made. */
class RepeatsE2E {

    private static final String SERVICE = "connection-service";
    private static final String GROUPS = "/api/v1/groups";
    private static final int AT_ONCE = 100;
    private static final int GROUPS_WHILE_KILLED = 200;
    private static final int THREADS = 8;
    private static final int KILLS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Stack stack = Stack.shared();

    @Test
    @Timeout(60)
    void ofAHundredRepeatsAtOnceOneHasAnEffectAndAllAreAnsweredAlike() throws Exception {
        Client client = stack.demo().with("Idempotency-Key", "a-hundred-at-once");
        CountDownLatch go = new CountDownLatch(1);
        List<Answer> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Answer>> posts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                posts.add(threads.submit(() -> {
                    go.await();
                    return client.post(GROUPS, "{\"name\": \"Hundredfold\"}");
                }));
            }
            go.countDown();
            for (Future<Answer> post : posts) {
                answers.add(post.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(stack.demo().total(GROUPS + "?company=Hundredfold")).isEqualTo(1);
    }

    @Test
    @Timeout(150)
    void whoRepeatsUntilThereIsAnAnswerHasOneEffectWhateverIsKilled() throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger repeats = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Set<String> ids = new HashSet<>();
        try {
            List<Future<List<String>>> workers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                workers.add(threads.submit(() -> {
                    List<String> mine = new ArrayList<>();
                    for (int i = next.getAndIncrement(); i < GROUPS_WHILE_KILLED; i = next.getAndIncrement()) {
                        mine.add(untilCreated(i, repeats));
                        answered.incrementAndGet();
                    }
                    return mine;
                }));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int reached = GROUPS_WHILE_KILLED * kill / (KILLS + 1);
                Awaitility.await("answers")
                        .atMost(LIMIT)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> answered.get() >= reached);
                stack.kill(SERVICE);
                stack.restart(SERVICE);
            }
            for (Future<List<String>> worker : workers) {
                ids.addAll(worker.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }

        List<JsonNode> groups = stack.demo().all(GROUPS + "?company=Repeatedly");
        assertThat(groups)
                .extracting(group -> group.path("name").asText())
                .hasSize(GROUPS_WHILE_KILLED)
                .doesNotHaveDuplicates();
        assertThat(groups).extracting(group -> group.path("id").asText()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(repeats.get()).as("requests that were cut off").isPositive();
        Measurements.note("repeats: %d groups, %d requests were made again, %d kills"
                .formatted(GROUPS_WHILE_KILLED, repeats.get(), KILLS));
    }

    private String untilCreated(int number, AtomicInteger repeats) {
        Client client = stack.demo().with("Idempotency-Key", "repeatedly-" + number);
        String body = "{\"name\": \"Repeatedly %04d\"}".formatted(number);
        return Awaitility.await("an answer")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> id(client, body, repeats), id -> !id.isEmpty());
    }

    private static String id(Client client, String body, AtomicInteger repeats) {
        try {
            Answer answer = client.post(GROUPS, body);
            if (answer.status() == 201) {
                return answer.field("id");
            }
            // Nothing else may be told to somebody who repeats: the service is away, or the first request is under way.
            assertThat(answer.status()).isIn(409, 502, 503);
        } catch (IOException cutOff) {
            // Perhaps it was done, perhaps not: that is what the key is for.
        }
        repeats.incrementAndGet();
        return "";
    }
}
