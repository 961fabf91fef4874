package io.coverbridge.connection.token;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys and organizations, across all organizations: the caller is not known yet when a key is looked up. */
@ApplicationScoped
class ApiKeys {

    private static final String FIND = """
            select client_id, organization_id, secret_hash, previous_secret_start, previous_secret_hash,
                   previous_secret_until, roles, scopes, expires_at, revoked_at, last_used_at
            from api_keys
            where client_id = $1
            """;

    private static final String SAVE_ORGANIZATION = """
            insert into organizations (id, name, all_carriers) values ($1, $2, $3)
            on conflict (id) do update set name = excluded.name, all_carriers = excluded.all_carriers
            """;

    // What was said since about its scopes, its end and its revocation holds.
    private static final String SAVE_KEY = """
            insert into api_keys (client_id, organization_id, name, secret_hash, roles, configured)
            values ($1, $2, $1, $3, $4, true)
            on conflict (client_id) do update
            set organization_id = excluded.organization_id, secret_hash = excluded.secret_hash, roles = excluded.roles,
                configured = true
            """;

    // Another replica may have been here a moment ago.
    private static final String USED = """
            update api_keys set last_used_at = $2
            where client_id = $1 and (last_used_at is null or last_used_at < $3)
            """;

    private final Pool database;

    ApiKeys(@ReactiveDataSource("system") Pool database) {
        this.database = database;
    }

    Uni<Optional<ApiKey>> find(String clientId) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(clientId))
                .map(rows -> rows.stream().findFirst().map(ApiKeys::key));
    }

    /** Notes a use, unless one is noted that is not before {@code unless}. */
    Uni<Void> used(String clientId, Instant now, Instant unless) {
        return database.preparedQuery(USED)
                .execute(Tuple.of(clientId, now.atOffset(ZoneOffset.UTC), unless.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Saves an organization of the settings and its key. */
    Uni<Void> save(BootstrapConfig.Organization organization, String secretHash) {
        return database.withTransaction(connection -> saveOrganization(connection, organization)
                .chain(() -> connection
                        .preparedQuery(SAVE_KEY)
                        .execute(Tuple.of(
                                organization.clientId(),
                                organization.id(),
                                secretHash,
                                organization.roles().toArray(String[]::new))))
                .replaceWithVoid());
    }

    private static Uni<Void> saveOrganization(SqlConnection connection, BootstrapConfig.Organization organization) {
        return connection
                .preparedQuery(SAVE_ORGANIZATION)
                .execute(Tuple.of(organization.id(), organization.name(), organization.activateAllCarriers()))
                .replaceWithVoid();
    }

    private static ApiKey key(Row row) {
        String[] scopes = row.getArrayOfStrings("scopes");
        return new ApiKey(
                row.getString("client_id"),
                row.getUUID("organization_id"),
                row.getString("secret_hash"),
                previous(row),
                Set.of(row.getArrayOfStrings("roles")),
                scopes == null ? null : Set.of(scopes),
                instant(row, "expires_at"),
                row.getOffsetDateTime("revoked_at") != null,
                instant(row, "last_used_at"));
    }

    private static ApiKey.@Nullable Previous previous(Row row) {
        Instant until = instant(row, "previous_secret_until");
        return until == null
                ? null
                : new ApiKey.Previous(
                        row.getString("previous_secret_start"), row.getString("previous_secret_hash"), until);
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
