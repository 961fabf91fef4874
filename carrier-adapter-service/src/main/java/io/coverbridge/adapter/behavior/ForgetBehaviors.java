package io.coverbridge.adapter.behavior;

import io.coverbridge.adapter.steering.ResetPart;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** After a reset every carrier behaves as usual. */
@ApplicationScoped
@Priority(300)
class ForgetBehaviors implements ResetPart {

    private final Behaviors behaviors;

    ForgetBehaviors(Behaviors behaviors) {
        this.behaviors = behaviors;
    }

    @Override
    public Uni<Void> reset(UUID organizationId) {
        return behaviors.forget(organizationId);
    }
}
