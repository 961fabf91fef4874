package io.coverbridge.connection.carrier;

import io.coverbridge.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The copy of the carrier directory. */
@ApplicationScoped
public class Carriers implements PanacheRepositoryBase<Carrier, UUID> {

    /** More carriers than any market has; a bound all the same. */
    private static final int MOST = 1_000;

    /**
     * The carrier.
     *
     * @throws ApiException 404 if the directory does not have it
     */
    public Uni<Carrier> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ApiException.notFound("Carrier", id));
    }

    Uni<List<Carrier>> all() {
        return find("order by displayName, id").page(0, MOST).list();
    }
}
