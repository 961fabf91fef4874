package io.coverbridge.adapter.session;

import io.coverbridge.adapter.steering.ResetPart;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A reset ends a replay. */
@ApplicationScoped
@Priority(300)
class EndReplay implements ResetPart {

    private final Replays replays;

    EndReplay(Replays replays) {
        this.replays = replays;
    }

    @Override
    public Uni<Void> reset(UUID organizationId) {
        return replays.end(organizationId);
    }
}
