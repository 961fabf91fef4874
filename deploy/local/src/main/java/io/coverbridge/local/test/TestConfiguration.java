package io.coverbridge.local.test;

import io.coverbridge.local.LocalBackend;
import io.coverbridge.local.LocalDatabase;
import io.coverbridge.local.backend.FreePort;
import java.util.HashMap;
import java.util.Map;

/** What a test needs to know about the backend, for all databases at once; a service is given its own part of it. */
final class TestConfiguration {

    private TestConfiguration() {}

    static Map<String, String> of(LocalBackend backend) {
        int httpPort = FreePort.any();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("kafka.bootstrap.servers", backend.bootstrapServers());
        configuration.put("coverbridge.database.host", backend.databaseHost());
        configuration.put("coverbridge.database.port", Integer.toString(backend.databasePort()));
        configuration.put(
                "coverbridge.sealing.keyset", backend.secrets().sealingKeyset().toString());
        configuration.put(
                "coverbridge.sealing.lookup-keyset",
                backend.secrets().lookupKeyset().toString());
        configuration.put(
                "coverbridge.tokens.signing-key", backend.secrets().signingKey().toString());
        configuration.put("quarkus.http.test-port", Integer.toString(httpPort));
        configuration.put(
                "mp.jwt.verify.publickey.location", "http://localhost:" + httpPort + "/auth/public/jwks.json");
        LocalDatabase.all().stream()
                .flatMap(LocalDatabase::roles)
                .forEach(role -> configuration.put(passwordKey(role), backend.password(role)));
        return Map.copyOf(configuration);
    }

    /** The part that the service with this database gets. */
    static Map<String, String> forDatabase(Map<String, String> all, LocalDatabase database) {
        Map<String, String> configuration = new HashMap<>(all);
        configuration.keySet().removeIf(key -> key.startsWith(passwordKey("")));
        configuration.put("coverbridge.database.name", database.name());
        configuration.put(
                "coverbridge.database.owner-password", all.getOrDefault(passwordKey(database.ownerRole()), ""));
        configuration.put("coverbridge.database.app-password", all.getOrDefault(passwordKey(database.appRole()), ""));
        configuration.put(
                "coverbridge.database.system-password", all.getOrDefault(passwordKey(database.systemRole()), ""));
        return configuration;
    }

    private static String passwordKey(String role) {
        return "password of " + role;
    }
}
