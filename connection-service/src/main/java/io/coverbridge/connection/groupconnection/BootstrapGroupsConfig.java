package io.coverbridge.connection.groupconnection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Groups that exist from the start, each with the request for one connection. The local start makes its demo group so.
 * None by default.
 */
@ConfigMapping(prefix = "coverbridge.bootstrap.groups")
public interface BootstrapGroupsConfig {

    /** By a name of the operator's choice. */
    @WithParentName
    Map<String, BootstrapGroup> groups();

    /** One group and its connection. */
    interface BootstrapGroup {

        /** Id that the group gets. */
        UUID id();

        /** The organization that it belongs to; one that exists. */
        UUID organizationId();

        /** Name of the employer. */
        String name();

        /** Tax number of the employer. */
        Optional<String> federalEin();

        /** The carrier that it is connected to. */
        UUID carrierId();

        /** How that carrier names it. */
        String carrierGroupId();
    }
}
