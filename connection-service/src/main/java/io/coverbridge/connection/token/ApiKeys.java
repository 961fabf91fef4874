package io.coverbridge.connection.token;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Keys and organizations, across all organizations: the caller is not known yet when a key is looked up. */
@ApplicationScoped
class ApiKeys {

    private static final String FIND =
            "select client_id, organization_id, secret_hash, roles from api_keys where client_id = $1";

    private static final String SAVE_ORGANIZATION = """
            insert into organizations (id, name, all_carriers) values ($1, $2, $3)
            on conflict (id) do update set name = excluded.name, all_carriers = excluded.all_carriers
            """;

    private static final String SAVE_KEY = """
            insert into api_keys (client_id, organization_id, secret_hash, roles) values ($1, $2, $3, $4)
            on conflict (client_id) do update
            set organization_id = excluded.organization_id, secret_hash = excluded.secret_hash, roles = excluded.roles
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

    Uni<Void> save(BootstrapConfig.Organization organization, ApiKey key) {
        return database.withTransaction(connection -> saveOrganization(connection, organization)
                .chain(() -> connection
                        .preparedQuery(SAVE_KEY)
                        .execute(Tuple.of(
                                key.clientId(),
                                key.organizationId(),
                                key.secretHash(),
                                key.roles().toArray(String[]::new))))
                .replaceWithVoid());
    }

    private static Uni<Void> saveOrganization(SqlConnection connection, BootstrapConfig.Organization organization) {
        return connection
                .preparedQuery(SAVE_ORGANIZATION)
                .execute(Tuple.of(organization.id(), organization.name(), organization.activateAllCarriers()))
                .replaceWithVoid();
    }

    private static ApiKey key(Row row) {
        return new ApiKey(
                row.getString("client_id"),
                row.getUUID("organization_id"),
                row.getString("secret_hash"),
                Set.of(row.getArrayOfStrings("roles")));
    }
}
