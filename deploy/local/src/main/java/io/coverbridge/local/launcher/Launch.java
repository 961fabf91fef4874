package io.coverbridge.local.launcher;

import io.coverbridge.local.LocalBackend;
import io.coverbridge.local.gateway.Gateway;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the launcher, from the checks to the end. */
public final class Launch {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);

    private final LaunchOptions options;
    private final Progress progress;
    private final Supervisor supervisor = new Supervisor();

    /** What must be closed at the end, last opened first. */
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** A launch that tells its progress on {@code out}. */
    public Launch(LaunchOptions options, PrintStream out) {
        this.options = options;
        this.progress = new Progress(out);
    }

    /**
     * Starts everything and stays until something ends by itself, the demo with {@code exit} is over, or the JVM is asked
     * to stop.
     *
     * @return exit code
     * @throws LaunchException when the start is refused; the message is for the user
     */
    public int run() throws IOException, InterruptedException {
        Thread onSignal = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            requirePackagedServices();
            DataDirectory data = opening(DataDirectory.open(options.data(), options.fresh()));
            PortUse.requireFree(options.ports());
            LocalBackend backend = startBackend();
            startServices(backend, data);
            if (!awaitReady()) {
                return end();
            }
            opening(Gateway.start(options.basePort(), RoutingTable.of(LocalService.all(), options.basePort())));
            awaitDemoGroup();
            progress.say("ready");
            progress.show(Announcement.of(options, backend));
            if (options.demo()) {
                boolean done = new Demo(new DemoClient(options.basePort()), options.root(), progress).play();
                if (options.exit()) {
                    return done ? 0 : 1;
                }
            }
            return end();
        } finally {
            stop();
        }
    }

    private void requirePackagedServices() {
        for (LocalService service : LocalService.all()) {
            Path runner = service.runner(options.root());
            if (Files.notExists(runner)) {
                throw new LaunchException(
                        service.name() + " is not packaged (" + runner + "); run ./mvnw -q -Pquick package");
            }
        }
    }

    private LocalBackend startBackend() {
        progress.say("starting Kafka and PostgreSQL");
        LocalBackend backend = opening(LocalBackend.start(options.backend()));
        supervisor.watch(
                backend.onExit(),
                "Kafka and PostgreSQL ended by themselves; see "
                        + options.data().resolve("logs"));
        progress.say("Kafka on " + backend.bootstrapServers() + ", PostgreSQL on port " + backend.databasePort());
        return backend;
    }

    private void startServices(LocalBackend backend, DataDirectory data) throws IOException {
        ServiceProperties properties = ServiceProperties.of(backend, options.basePort());
        for (LocalService service : LocalService.all()) {
            Path file = properties.write(service, data.configuration());
            List<String> command = ServiceCommand.of(service.runner(options.root()), file);
            supervisor.watch(ChildProcess.start(service.name(), command, data.logs()));
            progress.say("starting " + service.name());
        }
    }

    /** Returns whether all services became ready; false when something ended meanwhile. */
    private boolean awaitReady() throws InterruptedException {
        Readiness readiness = new Readiness();
        List<LocalService> waiting = new ArrayList<>(LocalService.all());
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!waiting.isEmpty() && supervisor.allWell()) {
            if (System.nanoTime() > deadline) {
                throw new LaunchException("not ready within " + READY_LIMIT.toSeconds() + " s: "
                        + String.join(
                                ", ", waiting.stream().map(LocalService::name).toList()) + "; see "
                        + options.data().resolve("logs"));
            }
            for (LocalService service : List.copyOf(waiting)) {
                if (readiness.isReady(service.port(options.basePort()))) {
                    waiting.remove(service);
                    progress.say(service.name() + " is ready");
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        return waiting.isEmpty();
    }

    private void awaitDemoGroup() throws IOException, InterruptedException {
        if (!new DemoGroupLoading(new DemoClient(options.basePort())).await()) {
            progress.say("the demo group has not come over from its carrier; see "
                    + options.data().resolve("logs"));
        }
    }

    /** Waits for the first part that ends by itself, and says which. */
    private int end() {
        progress.show(supervisor.firstDeath().join());
        return 1;
    }

    private synchronized <T extends AutoCloseable> T opening(T resource) {
        opened.push(resource);
        return resource;
    }

    /** Services first, then gateway and backend, then the lock on the data. Runs once, whoever calls. */
    private synchronized void stop() {
        supervisor.stop();
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                progress.say("while stopping: " + e.getMessage());
            }
        }
    }
}
