package io.coverbridge.local.launcher;

import io.coverbridge.local.LocalBackend;
import io.coverbridge.local.LocalDatabase;
import io.coverbridge.local.LocalSecrets;
import io.coverbridge.local.PrivateFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a started service must know, in a file that only its owner may read, so that no secret is on a command line.
 *
 * @param kafka {@code host:port} of the broker
 * @param databaseHost host of PostgreSQL
 * @param databasePort port of PostgreSQL
 * @param secrets passwords and keys
 * @param basePort port of the gateway
 */
record ServiceProperties(String kafka, String databaseHost, int databasePort, LocalSecrets secrets, int basePort) {

    /** Above environment variables (300) and system properties (400): a stray variable must not redirect a service. */
    private static final String ORDINAL = "500";

    static ServiceProperties of(LocalBackend backend, int basePort) {
        return new ServiceProperties(
                backend.bootstrapServers(),
                backend.databaseHost(),
                backend.databasePort(),
                backend.secrets(),
                basePort);
    }

    Map<String, String> of(LocalService service) {
        LocalDatabase database = service.database();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("config_ordinal", ORDINAL);
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(service.port(basePort)));
        properties.put("kafka.bootstrap.servers", kafka);
        properties.put("coverbridge.database.host", databaseHost);
        properties.put("coverbridge.database.port", Integer.toString(databasePort));
        properties.put("coverbridge.database.name", database.name());
        properties.put(
                "coverbridge.database.owner-password", secrets.passwords().of(database.ownerRole()));
        properties.put("coverbridge.database.app-password", secrets.passwords().of(database.appRole()));
        properties.put(
                "coverbridge.database.system-password", secrets.passwords().of(database.systemRole()));
        properties.put("coverbridge.sealing.keyset", absolute(secrets.sealingKeyset()));
        properties.put("coverbridge.sealing.lookup-keyset", absolute(secrets.lookupKeyset()));
        properties.put(
                "mp.jwt.verify.publickey.location",
                "http://127.0.0.1:" + LocalService.CONNECTION.port(basePort) + "/auth/public/jwks.json");
        if (service.equals(LocalService.CONNECTION)) {
            properties.put("coverbridge.tokens.signing-key", absolute(secrets.signingKey()));
            LocalOrganization.all().forEach(organization -> properties.putAll(organization.properties()));
            properties.putAll(LocalGroup.properties());
            // Receivers of webhooks run on this machine, too.
            properties.put("coverbridge.webhooks.allowed-targets", "localhost,127.0.0.0/8,::1");
        }
        return properties;
    }

    /** Writes {@code <service>.properties} with mode 0600 and returns its path. */
    Path write(LocalService service, Path directory) throws IOException {
        Properties properties = new Properties();
        properties.putAll(of(service));
        StringWriter content = new StringWriter();
        properties.store(content, null);
        PrivateFiles.createDirectory(directory);
        Path file = directory.resolve(service.name() + ".properties");
        PrivateFiles.write(file, content.toString());
        return file;
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }
}
