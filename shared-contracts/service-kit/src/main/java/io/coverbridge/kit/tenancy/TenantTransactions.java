package io.coverbridge.kit.tenancy;

import io.coverbridge.kit.database.RequestTransaction;
import io.coverbridge.kit.database.Tenant;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.MDC;

/**
 * Work on one organization's data. The database itself is told whose data may be seen: row level security hides all
 * other rows from the role that requests and consumers use, so a forgotten filter finds nothing instead of too much.
 */
@ApplicationScoped
public class TenantTransactions {

    /**
     * Runs {@code work} in one transaction that sees {@code organizationId}'s rows only. Fails with what the work fails
     * with, and then nothing is kept.
     *
     * <p>In a request that is one transaction as a whole ({@link RequestTransaction}) the work becomes a part of that.
     */
    public <T> Uni<T> in(UUID organizationId, Supplier<Uni<T>> work) {
        MDC.put("organizationId", organizationId.toString());
        return RequestTransaction.joined(organizationId)
                .map(outer -> outer.session(work))
                .orElseGet(() -> Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> enter(session, organizationId))
                        .flatMap(entered -> work.get())));
    }

    // Without a result class: with one, Hibernate takes each call for another query, keeps them all, and searches them.
    private static Uni<Object> enter(Mutiny.Session session, UUID organizationId) {
        Mutiny.Query<Object> query = session.<Object>createNativeQuery(Tenant.ENTER_SESSION);
        List<String> values = Tenant.values(organizationId);
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        return query.getSingleResult();
    }
}
