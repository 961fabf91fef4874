package io.coverbridge.connection.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Organizations that exist from the start, with one key each. The first operator of an installation comes in this way;
 * the local start makes its demo organizations so. None by default.
 */
@ConfigMapping(prefix = "coverbridge.bootstrap.organizations")
public interface BootstrapConfig {

    /** By a name of the operator's choice. */
    @WithParentName
    Map<String, Organization> organizations();

    /** One organization and its key. */
    interface Organization {

        UUID id();

        String name();

        String clientId();

        /** Kept as a bcrypt hash; a changed secret replaces the one before. */
        String clientSecret();

        /** Of {@code platform}, {@code operator}, {@code emulator}. */
        Set<String> roles();

        /** Whether it need not activate carriers one by one. */
        @WithDefault("false")
        boolean activateAllCarriers();
    }
}
