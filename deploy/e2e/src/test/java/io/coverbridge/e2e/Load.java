package io.coverbridge.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/**
 * Several threads of a patient platform: a request without an answer, or with a 5xx, is made again until it is accepted.
 * Then both 201 and 409 say that the connection exists.
 */
final class Load implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Client client;
    private final String carrierId;
    private final ExecutorService threads;
    private final Set<String> repeated = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    /** Connection ids by carrier group id, as far as a 201 told them. */
    private final Map<String, String> created = new ConcurrentHashMap<>();

    private final Queue<String> wrongAnswers = new ConcurrentLinkedQueue<>();

    private Load(Client client, String carrierId, int threads) {
        this.client = client;
        this.carrierId = carrierId;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    static Load start(Client client, String carrierId, List<String> carrierGroupIds, int threads) {
        Load load = new Load(client, carrierId, threads);
        carrierGroupIds.forEach(id -> load.threads.execute(() -> load.request(id)));
        return load;
    }

    private void request(String carrierGroupId) {
        Awaitility.await(carrierGroupId + " is accepted")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(LIMIT)
                .until(() -> isAccepted(carrierGroupId));
        accepted.add(carrierGroupId);
    }

    private boolean isAccepted(String carrierGroupId) {
        try {
            Answer answer = client.post(
                    Connections.PATH, Connections.request(carrierId, "Company " + carrierGroupId, carrierGroupId));
            if (answer.status() == 201) {
                created.put(carrierGroupId, answer.field("id"));
            } else if (answer.status() < 500 && !(answer.status() == 409 && repeated.contains(carrierGroupId))) {
                wrongAnswers.add(carrierGroupId + ": " + answer);
            }
            if (answer.status() < 500) {
                return true;
            }
        } catch (IOException e) {
            // No answer: the request may have been done or not.
        }
        repeated.add(carrierGroupId);
        return false;
    }

    /** Waits until so many requests are accepted. */
    void awaitAccepted(int number) {
        Awaitility.await(number + " requests are accepted").atMost(LIMIT).until(() -> accepted.size() >= number);
    }

    /** Connection ids by carrier group id, as far as a 201 told them. */
    Map<String, String> created() {
        return Map.copyOf(created);
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
