package io.coverbridge.local.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several replicas of each service, as a Kubernetes Service puts them behind one address: requests go in turn to those
 * that say they are ready ({@code GET /q/health/ready}), and one that was sent is not sent again.
 */
public final class ReadyReplicas implements Targets, AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(1);
    private static final int READY = 200;

    private final Map<String, List<Integer>> replicas;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "readiness");
        thread.setDaemon(true);
        return thread;
    });

    private ReadyReplicas(Map<String, List<Integer>> replicas) {
        this.replicas = replicas;
    }

    /**
     * Starts to look.
     *
     * @param replicas ports on 127.0.0.1 by name of the service; nobody need listen there yet
     * @param interval how often each is asked
     */
    public static ReadyReplicas watch(Map<String, List<Integer>> replicas, Duration interval) {
        Map<String, List<Integer>> copy = new LinkedHashMap<>();
        replicas.forEach((service, ports) -> copy.put(service, List.copyOf(ports)));
        ReadyReplicas watched = new ReadyReplicas(copy);
        copy.values()
                .forEach(ports -> ports.forEach(port -> {
                    ScheduledFuture<?> unused = watched.clock.scheduleAtFixedRate(
                            () -> watched.ask(port), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
                }));
        return watched;
    }

    private void ask(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        var unused = http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(failure -> 0)
                .thenAccept(status -> note(port, status == READY));
    }

    private void note(int port, boolean isReady) {
        if (isReady) {
            ready.add(port);
        } else {
            ready.remove(port);
        }
    }

    /** How many replicas of a service take requests now. */
    public int count(String service) {
        return ready(service).size();
    }

    @Override
    public OptionalInt next(Route route) {
        List<Integer> able = ready(route.service());
        return able.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(able.get(Math.floorMod(turn.getAndIncrement(), able.size())));
    }

    private List<Integer> ready(String service) {
        return replicas.getOrDefault(service, List.of()).stream()
                .filter(ready::contains)
                .toList();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
