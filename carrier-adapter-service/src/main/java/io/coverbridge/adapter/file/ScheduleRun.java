package io.coverbridge.adapter.file;

import io.coverbridge.adapter.behavior.Behaviors;
import io.coverbridge.adapter.instruction.FileQueue;
import io.coverbridge.adapter.work.WorkTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Sees to it that what is queued goes out when the carrier's interval is over. */
@ApplicationScoped
class ScheduleRun implements FileQueue {

    private final Behaviors behaviors;
    private final FileRuns runs;
    private final WorkTime time;

    ScheduleRun(Behaviors behaviors, FileRuns runs, WorkTime time) {
        this.behaviors = behaviors;
        this.runs = runs;
        this.time = time;
    }

    @Override
    public Uni<Instant> nextExchange(UUID organizationId, UUID carrierId) {
        return behaviors.of(organizationId, carrierId).map(behavior -> time.after(behavior.fileInterval()));
    }

    @Override
    public Uni<Void> add(UUID organizationId, UUID carrierId, UUID connectionId, Instant exchange) {
        return runs.due(organizationId, carrierId, connectionId, exchange);
    }
}
