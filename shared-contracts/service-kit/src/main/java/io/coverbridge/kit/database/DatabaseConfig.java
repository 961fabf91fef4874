package io.coverbridge.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * The service's own PostgreSQL database. Three roles reach it, named after the database: {@code <name>_owner} migrates,
 * {@code <name>_app} serves requests and consumers behind row level security, {@code <name>_system} is for the relay and
 * for jobs that work across organizations.
 */
@ConfigMapping(prefix = "coverbridge.database")
public interface DatabaseConfig {

    @WithDefault("localhost")
    String host();

    @WithDefault("15432")
    int port();

    /** Name of the database and prefix of its roles. Each service sets its own. */
    String name();

    /** There is no default: where the database asks for none, it is left out. */
    Optional<String> ownerPassword();

    Optional<String> appPassword();

    Optional<String> systemPassword();
}
