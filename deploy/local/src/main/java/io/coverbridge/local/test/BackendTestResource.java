package io.coverbridge.local.test;

import io.coverbridge.local.LocalDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test a real broker and a real database. The argument {@code database} names the database of the service
 * under test, one of {@link LocalDatabase#all()}; the default is {@code connection}.
 *
 * <p>With the system property {@code coverbridge.test.backend=containers} both come from container images, otherwise
 * from Maven artifacts. {@link TestBackend} stops and starts them.
 */
public final class BackendTestResource implements QuarkusTestResourceLifecycleManager {

    private LocalDatabase database = LocalDatabase.all().get(0);

    @Override
    public void init(Map<String, String> arguments) {
        String name = arguments.getOrDefault("database", database.name());
        database = LocalDatabase.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the local backend has no database " + name));
    }

    @Override
    public Map<String, String> start() {
        return TestConfiguration.forDatabase(TestBackend.configuration(), database);
    }

    @Override
    public void stop() {
        // The backend serves the next test class of this JVM, too.
    }
}
