package io.coverbridge.adapter.session;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.behavior.BehaviorBody;
import io.coverbridge.adapter.behavior.Behaviors;
import io.coverbridge.adapter.journal.RecordedCalls;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts what was recorded for an organization into one document. */
@ApplicationScoped
class ExportSession {

    private final RecordedCalls calls;
    private final Behaviors behaviors;

    ExportSession(RecordedCalls calls, Behaviors behaviors) {
        this.calls = calls;
        this.behaviors = behaviors;
    }

    /** The document; fails with {@link ApiException} 409 if more was recorded than can be replayed. */
    Uni<SessionResponse> of(UUID organizationId) {
        return calls.latest(organizationId, ReplayRequest.MAX_ANSWERS + 1).flatMap(recorded -> {
            if (recorded.size() > ReplayRequest.MAX_ANSWERS) {
                throw ApiException.conflict("More than " + ReplayRequest.MAX_ANSWERS
                        + " calls were recorded. Reset before the run that is to be recorded.");
            }
            List<SessionAnswer> answers = recorded.stream()
                    .map(call -> SessionAnswer.of(call.name(), call.answer()))
                    .toList();
            return behaviors.all(organizationId).map(said -> new SessionResponse(told(said), answers));
        });
    }

    private static List<SessionBehavior> told(Map<UUID, Behavior> said) {
        return said.entrySet().stream()
                .map(entry -> new SessionBehavior(entry.getKey(), BehaviorBody.of(entry.getValue())))
                .toList();
    }
}
