package io.coverbridge.adapter.file;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Numbers of interchanges from an organization to a carrier. Each is given out once: it is counted in the transaction that
 * keeps the file, and the row's lock makes two replicas take turns. A transaction that keeps nothing has taken none.
 */
@ApplicationScoped
class ControlNumbers {

    private static final String NEXT = """
            insert into file_numbers (organization_id, carrier_id, last_number)
            values (?1, ?2, 1)
            on conflict (organization_id, carrier_id) do update
               set last_number = file_numbers.last_number + 1
             where file_numbers.last_number < 999999999
            returning last_number
            """;

    /**
     * The next one, in the transaction that is under way. Fails when 999,999,999 has been given out: an operator has to agree on
     * another receiver id with the carrier then.
     */
    Uni<Integer> next(UUID organizationId, UUID carrierId) {
        return Panache.getSession()
                .flatMap(session -> session.<Integer>createNativeQuery(NEXT)
                        .setParameter(1, organizationId)
                        .setParameter(2, carrierId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() ->
                        new IllegalStateException("the control numbers are used up; agree on another receiver id with"
                                + " the carrier and begin anew organizationId=" + organizationId + " carrierId="
                                + carrierId));
    }
}
