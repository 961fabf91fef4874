package io.coverbridge.local.launcher;

import io.coverbridge.local.LocalBackend;
import io.coverbridge.local.gateway.Routes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged services, each started with the launcher's command line and settings. Unlike the launcher, it lets one
 * service die without stopping the others.
 */
public final class RestartableServices implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Path root;
    private final Path data;
    private final int basePort;
    private final ServiceProperties properties;
    private final Map<String, ChildProcess> running = new ConcurrentHashMap<>();

    /**
     * Nothing is started yet.
     *
     * @param root the repository
     * @param data where logs and settings go
     * @param basePort port of the gateway; the services take ports above it
     */
    public RestartableServices(LocalBackend backend, Path root, Path data, int basePort) {
        this.root = root;
        this.data = data;
        this.basePort = basePort;
        this.properties = ServiceProperties.of(backend, basePort);
    }

    /** Names of all services. */
    public static List<String> names() {
        return LocalService.all().stream().map(LocalService::name).toList();
    }

    /** The launcher's routing table. */
    public Routes routes() {
        return RoutingTable.of(LocalService.all(), basePort);
    }

    /** Where the services write their logs. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** Starts a service and returns at once. */
    public void start(String name) throws IOException {
        LocalService service = service(name);
        Path file = properties.write(service, data.resolve("configuration"));
        running.put(name, ChildProcess.start(name, ServiceCommand.of(service.runner(root), file), logs()));
    }

    /**
     * Waits until a service is ready.
     *
     * @throws IllegalStateException when it ended or is not ready within three minutes; with the end of its log
     */
    public void awaitReady(String name) throws InterruptedException {
        Readiness readiness = new Readiness();
        ChildProcess child = child(name);
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!readiness.isReady(service(name).port(basePort))) {
            if (!child.isAlive()) {
                throw new IllegalStateException(child.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " is not ready within " + READY_LIMIT.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Kills a service as {@code kill -9} does and waits for its end. */
    public void kill(String name) {
        ChildProcess child = child(name);
        ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
        child.awaitEnd(STOP_LIMIT);
    }

    /** Asks a service to stop, waits for its end, and tells how long it took. */
    public Duration stop(String name) {
        ChildProcess child = child(name);
        long asked = System.nanoTime();
        child.askToStop();
        child.awaitEnd(STOP_LIMIT);
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /** Process id of a service. */
    public long pid(String name) {
        return child(name).pid();
    }

    private ChildProcess child(String name) {
        return Objects.requireNonNull(running.get(name), name);
    }

    private static LocalService service(String name) {
        return LocalService.all().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        running.values().forEach(ChildProcess::askToStop);
        running.values().forEach(child -> child.awaitEnd(STOP_LIMIT));
    }
}
