package io.coverbridge.kit.tenancy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * Work on one organization's data. The database itself is told whose data may be seen: row level security hides all
 * other rows from the role that requests and consumers use, so a forgotten filter finds nothing instead of too much.
 */
@ApplicationScoped
public class TenantTransactions {

    // Local to the transaction: a pooled connection never carries a tenant over.
    // Without a result class: with one, Hibernate takes each call for another query, keeps them all, and searches them.
    private static final String ENTER = "select set_config('coverbridge.organization_id', ?1, true)";

    /**
     * Runs {@code work} in one transaction that sees {@code organizationId}'s rows only. Fails with what the work fails
     * with, and then nothing is kept.
     */
    public <T> Uni<T> in(UUID organizationId, Supplier<Uni<T>> work) {
        MDC.put("organizationId", organizationId.toString());
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.<String>createNativeQuery(ENTER)
                        .setParameter(1, organizationId.toString())
                        .getSingleResult())
                .flatMap(entered -> work.get()));
    }
}
