package io.coverbridge.connection.token;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Tokens that operators were given, and with them the entries of the organizations' audit logs. */
@ApplicationScoped
class OperatorTokens {

    private static final String ADD = """
            insert into operator_tokens (id, organization_id, issued_to, scopes, created_at, expires_at)
            select $1, id, $3, $4, $5, $6
            from organizations
            where id = $2
            """;

    private final TenantConnections connections;

    OperatorTokens(TenantConnections connections) {
        this.connections = connections;
    }

    /** Records one, as the organization that it is for; fails with 404 if there is none. */
    Uni<Void> add(TokenContent token) {
        Tuple values = Tuple.tuple()
                .addUUID(token.id())
                .addUUID(token.organizationId())
                .addString(token.name())
                .addArrayOfString(words(token))
                .addOffsetDateTime(token.issuedAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(token.end().atOffset(ZoneOffset.UTC));
        return connections
                .in(
                        token.organizationId(),
                        connection -> connection.preparedQuery(ADD).execute(values))
                .invoke(added -> {
                    if (added.rowCount() == 0) {
                        throw ApiException.notFound("Organization", token.organizationId());
                    }
                })
                .replaceWithVoid();
    }

    private static String @Nullable [] words(TokenContent token) {
        return token.scopes() == null ? null : token.scopes().stream().sorted().toArray(String[]::new);
    }
}
