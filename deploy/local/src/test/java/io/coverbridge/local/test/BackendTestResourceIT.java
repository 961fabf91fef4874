package io.coverbridge.local.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendTestResourceIT {

    @Test
    void givesAServiceItsDatabaseAndTheKeys() throws SQLException {
        Map<String, String> configuration = start("carrier_adapter");

        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        configuration.get("coverbridge.database.host"),
                        configuration.get("coverbridge.database.port"),
                        configuration.get("coverbridge.database.name"));
        try (Connection connection = DriverManager.getConnection(
                url, "carrier_adapter_system", configuration.get("coverbridge.database.system-password"))) {
            assertThat(connection.getCatalog()).isEqualTo("carrier_adapter");
        }
        assertThat(Path.of(configuration.get("coverbridge.sealing.keyset"))).exists();
        assertThat(Path.of(configuration.get("coverbridge.sealing.lookup-keyset")))
                .exists();
        assertThat(Path.of(configuration.get("coverbridge.tokens.signing-key"))).exists();
        assertThat(configuration.get("mp.jwt.verify.publickey.location"))
                .isEqualTo("http://localhost:%s/auth/public/jwks.json"
                        .formatted(configuration.get("quarkus.http.test-port")));
    }

    @Test
    void allTestClassesOfAJvmShareOneBackend() {
        String first = start("connection").get("kafka.bootstrap.servers");

        assertThat(start("carrier_adapter")).containsEntry("kafka.bootstrap.servers", first);
    }

    @Test
    void tellsAServiceNothingAboutTheDatabasesOfOthers() {
        Map<String, String> connection = start("connection");
        Map<String, String> adapter = start("carrier_adapter");

        assertThat(connection.values()).doesNotContain(adapter.get("coverbridge.database.app-password"));
    }

    @Test
    void aDatabaseThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> start("nothing")).hasMessageContaining("nothing");
    }

    private static Map<String, String> start(String database) {
        BackendTestResource resource = new BackendTestResource();
        resource.init(Map.of("database", database));
        return resource.start();
    }
}
