package io.coverbridge.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.LocalSecrets;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePropertiesTest {

    private final Path directory;

    private LocalSecrets secrets;
    private ServiceProperties properties;

    ServicePropertiesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void prepare() throws IOException {
        secrets = LocalSecrets.in(directory.resolve("secrets"));
        properties = new ServiceProperties("127.0.0.1:19092", "127.0.0.1", 15432, secrets, 9000);
    }

    @Test
    void eachServiceGetsItsOwnPortDatabaseAndPasswords() {
        assertThat(properties.of(LocalService.CARRIER_ADAPTER))
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.http.port", "9003")
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:19092")
                .containsEntry("coverbridge.database.name", "carrier_adapter")
                .containsEntry("coverbridge.database.port", "15432")
                .containsEntry(
                        "coverbridge.database.app-password", secrets.passwords().of("carrier_adapter_app"))
                .containsEntry(
                        "coverbridge.sealing.keyset", secrets.sealingKeyset().toString())
                .containsEntry(
                        "coverbridge.sealing.lookup-keyset",
                        secrets.lookupKeyset().toString())
                .containsEntry("mp.jwt.verify.publickey.location", "http://127.0.0.1:9001/auth/public/jwks.json");
    }

    @Test
    void onlyTheServiceThatIssuesTokensGetsSigningKeyAndClientSecrets() {
        assertThat(properties.of(LocalService.CONNECTION))
                .containsEntry(
                        "coverbridge.tokens.signing-key", secrets.signingKey().toString())
                .containsEntry("coverbridge.bootstrap.organizations.demo.client-secret", "demo-secret")
                .containsEntry("coverbridge.webhooks.allowed-targets", "localhost,127.0.0.0/8,::1")
                .containsEntry("coverbridge.bootstrap.organizations.operator.roles", "operator,emulator");

        assertThat(properties.of(LocalService.CARRIER_ADAPTER).keySet())
                .noneMatch(key -> key.startsWith("coverbridge.bootstrap") || key.startsWith("coverbridge.tokens"));
    }

    @Test
    void theFileHoldsThemAllAndNobodyElseCanReadIt() throws IOException {
        Path file = properties.write(LocalService.CONNECTION, directory.resolve("configuration"));

        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        assertThat(Map.copyOf(read)).isEqualTo(Map.copyOf(properties.of(LocalService.CONNECTION)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void noSecretIsOnTheCommandLine() throws IOException {
        Path file = properties.write(LocalService.CONNECTION, directory.resolve("configuration"));

        assertThat(ServiceCommand.of(LocalService.CONNECTION.runner(directory), file))
                .noneMatch(argument -> argument.contains("secret=")
                        || argument.contains(secrets.passwords().of("connection_app"))
                        || argument.contains("demo-secret"));
    }
}
