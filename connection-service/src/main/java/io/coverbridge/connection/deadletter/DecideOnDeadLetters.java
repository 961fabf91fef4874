package io.coverbridge.connection.deadletter;

import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** An operator decides: send again, or discard. What is decided once is not decided again. */
@ApplicationScoped
class DecideOnDeadLetters {

    private static final Logger LOG = Logger.getLogger(DecideOnDeadLetters.class);

    private final DeadLetters deadLetters;
    private final ReplayJob job;
    private final DeadLetterConfig config;
    private final Clock clock;

    DecideOnDeadLetters(DeadLetters deadLetters, ReplayJob job, DeadLetterConfig config, Clock clock) {
        this.deadLetters = deadLetters;
        this.job = job;
        this.config = config;
        this.clock = clock;
    }

    /** On one. Fails with 404 if there is none, and with 409 if it is not open. */
    Uni<DeadLetterResponse> one(UUID id, DeadLetterStatus status, String operator) {
        DeadLetterFilter filter = new DeadLetterFilter(null, null, null, null, null, null, null, List.of(id));
        return decide(filter, status, operator)
                .flatMap(decided -> deadLetters.get(id).invoke(found -> {
                    if (decided == 0) {
                        throw ApiException.conflict("DeadLetter " + id + " is " + found.status() + ", not open");
                    }
                }));
    }

    /** On all open ones that the filter takes, the oldest first, up to a limit. */
    Uni<DecisionResponse> all(DeadLetterFilter filter, DeadLetterStatus status, String operator) {
        return decide(filter, status, operator).map(DecisionResponse::new);
    }

    private Uni<Integer> decide(DeadLetterFilter filter, DeadLetterStatus status, String operator) {
        return deadLetters
                .decide(filter, status, operator, clock.instant(), config.maxDecided())
                .invoke(decided -> {
                    LOG.infof("dead letters to be %s number=%d operator=%s", status.wire(), decided, operator);
                    if (decided > 0 && status == DeadLetterStatus.REPLAYING) {
                        job.wake();
                    }
                });
    }
}
