package io.coverbridge.kit.relay;

import io.coverbridge.kit.database.DatabaseConfig;
import java.util.Optional;

/** The database of a stage, as a service would be configured for it. */
record StageDatabase(
        String host,
        int port,
        String name,
        Optional<String> ownerPassword,
        Optional<String> appPassword,
        Optional<String> systemPassword)
        implements DatabaseConfig {}
