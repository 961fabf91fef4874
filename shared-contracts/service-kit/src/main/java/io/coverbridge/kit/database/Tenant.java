package io.coverbridge.kit.database;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a transaction tells the database before anything else: whose rows it may see, and who asks. */
public final class Tenant {

    // Local to the transaction: a pooled connection never carries a tenant over.
    private static final String SETTINGS = """
            select
                set_config('coverbridge.organization_id', %1$s1, true),
                set_config('coverbridge.actor', %1$s2, true),
                set_config('coverbridge.request_id', %1$s3, true)
            """;

    static final String ENTER = SETTINGS.formatted("$");

    /** The statement with the parameters of Hibernate's native queries. */
    public static final String ENTER_SESSION = SETTINGS.formatted("?");

    private Tenant() {}

    /** The statement's parameters, in their order. */
    public static List<String> values(UUID organizationId) {
        Optional<Origin> origin = Origin.current();
        return List.of(
                organizationId.toString(),
                origin.map(Origin::actor).orElse(""),
                origin.map(Origin::requestId).orElse(""));
    }
}
