package io.coverbridge.connection.carrier;

import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** Keeps the copy of the directory up to date. */
@ApplicationScoped
class FollowDirectory {

    private final Carriers carriers;

    FollowDirectory(Carriers carriers) {
        this.carriers = carriers;
    }

    Uni<Outcome> apply(ReceivedEvent<CarrierDescribed> event) {
        return Panache.withTransaction(() -> carriers.findById(event.data().id(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(known -> follow(known, event)));
    }

    private Uni<Outcome> follow(@Nullable Carrier known, ReceivedEvent<CarrierDescribed> event) {
        if (known != null && !event.isNewerThan(known.sequence)) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        Carrier carrier = known == null ? new Carrier(event.data().id()) : known;
        carrier.follow(event.data(), event.envelope().sequence());
        return carriers.persist(carrier).replaceWith(Outcome.APPLIED);
    }
}
