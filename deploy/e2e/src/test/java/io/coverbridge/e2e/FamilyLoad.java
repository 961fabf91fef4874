package io.coverbridge.e2e;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Several threads of a patient platform that send two snapshots of each of many families, one right after the other. A
 * request without an answer, or with a 5xx, is made again until it is accepted.
 */
final class FamilyLoad implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1970, 1, 1);

    private final Client client;
    private final String path;
    private final ExecutorService threads;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<String> repeated = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrongAnswers = new ConcurrentLinkedQueue<>();

    /** Ids of the newest accepted snapshot by employee. */
    private final Map<String, String> newest = new ConcurrentHashMap<>();

    private FamilyLoad(Client client, String groupId, int threads) {
        this.client = client;
        this.path = "/api/v1/groups/" + groupId + "/member_snapshots";
        this.threads = Executors.newFixedThreadPool(threads);
    }

    static FamilyLoad start(Client client, String groupId, int families, int threads) {
        FamilyLoad load = new FamilyLoad(client, groupId, threads);
        IntStream.range(0, families).forEach(family -> load.threads.execute(() -> load.send(family)));
        return load;
    }

    private void send(int number) {
        FamilyDocument family = family(number);
        send(number + "-hired", family.because("new_hire", "2026-01-05").json().toString());
        family.enrollment(PLANS.get(1), "MANY-" + number).put("volume", 60_000);
        family.person("MANY-" + number).put("marital_status", "married");
        send(
                number + "-changed",
                family.because("marriage", "2026-03-01").json().toString());
    }

    /** Plans that every family has. */
    static final List<String> PLANS = List.of("Lakeshore PPO 1500", "Employee Voluntary Life");

    private static FamilyDocument family(int number) {
        String employee = "MANY-" + number;
        String child = employee + "-C";
        FamilyDocument family =
                FamilyDocument.of(employee, "Robin", "Load" + number, "9125%05d".formatted(number + 1), "2026-01-05");
        // As in life, hardly any two share a birth date: it is what a member is searched by.
        family.person(employee)
                .put("date_of_birth", FIRST_BIRTH.plusDays(number).toString());
        family.dependent(child, "child", "Wren", "2015-06-01", "");
        family.enroll(Connections.LAKESHORE, "medical", PLANS.get(0), employee, "2026-02-01");
        family.enroll(Connections.LAKESHORE, "medical", PLANS.get(0), child, "2026-02-01");
        family.enroll(Connections.LAKESHORE, "life", PLANS.get(1), employee, "2026-02-01")
                .put("volume", 50_000);
        return family;
    }

    private void send(String key, String body) {
        Awaitility.await(key + " is accepted")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(LIMIT)
                .until(() -> isAccepted(key, body));
        accepted.incrementAndGet();
    }

    private boolean isAccepted(String key, String body) {
        try {
            Answer answer = client.post(path, body);
            if (answer.status() == 201) {
                newest.put(answer.field("employee_id"), answer.field("id"));
                return true;
            }
            if (answer.status() < 500) {
                wrongAnswers.add(key + ": " + answer);
                return true;
            }
        } catch (IOException e) {
            // No answer: the request may have been done or not. Another snapshot of the same family does no harm.
        }
        repeated.add(key);
        return false;
    }

    /** Waits until so many requests are accepted. */
    void awaitAccepted(int number) {
        Awaitility.await(number + " snapshots are accepted").atMost(LIMIT).until(() -> accepted.get() >= number);
    }

    /** Ids of the newest snapshot by employee. */
    Map<String, String> newest() {
        return Map.copyOf(newest);
    }

    /** Answers that the API may not give. */
    List<String> wrongAnswers() {
        return List.copyOf(wrongAnswers);
    }

    /** How many requests had to be made more than once. */
    int repeated() {
        return repeated.size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
