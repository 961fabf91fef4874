package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** All organizations, for operators. */
@ApplicationScoped
class Organizations {

    private static final String ADD =
            "insert into organizations (id, name, all_carriers, created_at) values ($1, $2, $3, $4)";

    private static final String COUNT = "select count(*) from organizations";

    private static final String PAGE = """
            select id, name, all_carriers, created_at
            from organizations
            order by created_at desc, id desc
            limit $1 offset $2
            """;

    private static final String ONE = """
            select id, name, all_carriers, created_at
            from organizations
            where id = $1
            """;

    private final Pool system;

    Organizations(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    Uni<OrganizationResponse> add(UUID id, String name, boolean allCarriers, Instant now) {
        return system.preparedQuery(ADD)
                .execute(Tuple.of(id, name, allCarriers, now.atOffset(ZoneOffset.UTC)))
                .replaceWith(new OrganizationResponse(id, now, name, allCarriers));
    }

    Uni<Page<OrganizationResponse>> page(Slice slice) {
        return system.query(COUNT)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(total -> system.preparedQuery(PAGE)
                        .execute(Tuple.of(slice.size(), slice.offset()))
                        .map(rows -> Page.of(
                                slice,
                                total,
                                rows.stream().map(Organizations::response).toList())));
    }

    /** Fails with 404 if there is none. */
    Uni<UUID> require(UUID id) {
        return one(id).map(OrganizationResponse::id);
    }

    /** Fails with 404 if there is none. */
    Uni<OrganizationResponse> one(UUID id) {
        return system.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream()
                        .map(Organizations::response)
                        .findFirst()
                        .orElseThrow(() -> ApiException.notFound("Organization", id)));
    }

    private static OrganizationResponse response(Row row) {
        return new OrganizationResponse(
                row.getUUID("id"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("name"),
                row.getBoolean("all_carriers"));
    }
}
