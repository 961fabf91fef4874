package io.coverbridge.snapshot.books;

import io.coverbridge.kit.database.TenantConnections;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the database has, as one organization sees it. */
public final class Rows {

    private Rows() {}

    /** Work in one transaction of the organization, waited for. */
    public static <T> T in(UUID organizationId, Function<SqlConnection, Uni<T>> work) {
        return await(() -> transactions().in(organizationId, work));
    }

    /** Rows of a query; an array is one value. */
    public static List<Row> of(UUID organizationId, String query, @Nullable Object... values) {
        return in(
                organizationId,
                connection -> connection
                        .preparedQuery(query)
                        .execute(Statements.tuple(values))
                        .map(rows -> {
                            List<Row> list = new ArrayList<>();
                            rows.forEach(list::add);
                            return list;
                        }));
    }

    /** The only row of a query. */
    public static Row one(UUID organizationId, String query, @Nullable Object... values) {
        List<Row> rows = of(organizationId, query, values);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows of " + query);
        }
        return rows.get(0);
    }

    /** The first column of a query's only row. */
    public static long count(UUID organizationId, String query, @Nullable Object... values) {
        return one(organizationId, query, values).getLong(0);
    }

    /** A statement that writes. */
    public static void write(UUID organizationId, String statement, @Nullable Object... values) {
        of(organizationId, statement, values);
    }

    static TenantConnections transactions() {
        return Arc.container().instance(TenantConnections.class).get();
    }

    /** Work on a context of its own, waited for. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
