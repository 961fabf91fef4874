package io.coverbridge.kit.testing;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.jspecify.annotations.Nullable;

/**
 * A Quarkus test resource, to be named beside {@link BackendTestResource} and with the same argument {@code database}, as a
 * {@code WithTestResource}, so that only those tests that count pay for it and all of them share one start: it
 * counts the round trips that requests and consumers of the service under test make to the database. What a connection
 * does for the first time (to open it, to prepare statements) counts, too; so warm up, reset, act, count.
 */
public final class DatabaseRoundTrips implements QuarkusTestResourceLifecycleManager {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();
    private static final String NAME = "io.coverbridge.kit:type=DatabaseRoundTrips";

    private Map<String, String> arguments = Map.of();
    private @Nullable CountingProxy proxy;

    /** Round trips since the last {@link #reset()}. */
    public static int count() {
        try {
            return (int) SERVER.getAttribute(name(), "Count");
        } catch (JMException e) {
            throw new IllegalStateException("round trips are not counted", e);
        }
    }

    /** Counts from zero. */
    public static void reset() {
        try {
            SERVER.invoke(name(), "reset", new Object[0], new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException("round trips are not counted", e);
        }
    }

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public int order() {
        // After the backend, whose setting it replaces.
        return 10;
    }

    @Override
    public Map<String, String> start() {
        BackendTestResource backend = new BackendTestResource();
        backend.init(arguments);
        Map<String, String> configuration = backend.start();
        String host = configuration.getOrDefault("coverbridge.database.host", "");
        int port = Integer.parseInt(configuration.getOrDefault("coverbridge.database.port", ""));
        String database = configuration.getOrDefault("coverbridge.database.name", "");
        CountingProxy counting = CountingProxy.to(host, port);
        proxy = counting;
        register(counting);
        return Map.of(
                "quarkus.datasource.reactive.url",
                "postgresql://127.0.0.1:" + counting.port() + "/" + database,
                "quarkus.datasource.system.reactive.url",
                "postgresql://" + host + ":" + port + "/" + database);
    }

    @Override
    public void stop() {
        try {
            if (proxy != null) {
                proxy.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Kept by the JVM, because Quarkus loads this class more than once.
    private static void register(CountingProxy proxy) {
        try {
            if (SERVER.isRegistered(name())) {
                SERVER.unregisterMBean(name());
            }
            SERVER.registerMBean(new StandardMBean(new Counter(proxy), CounterMBean.class), name());
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(NAME);
    }

    /** What the JVM's management server tells of a proxy. */
    public interface CounterMBean {

        int getCount();

        void reset();
    }

    private record Counter(CountingProxy proxy) implements CounterMBean {

        @Override
        public int getCount() {
            return proxy.roundTrips();
        }

        @Override
        public void reset() {
            proxy.reset();
        }
    }
}
