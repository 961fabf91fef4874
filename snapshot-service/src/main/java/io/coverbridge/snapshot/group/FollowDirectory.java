package io.coverbridge.snapshot.group;

import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Keeps the copy of the directory up to date. Carriers belong to no organization. */
@ApplicationScoped
class FollowDirectory {

    private static final String FOLLOW = """
            insert into carriers as known (
                id, internal_name, display_name, kind, lines_of_coverage, event_required, cobra_supported, volume_step,
                sequence)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (id) do update
            set internal_name = excluded.internal_name, display_name = excluded.display_name, kind = excluded.kind,
                lines_of_coverage = excluded.lines_of_coverage, event_required = excluded.event_required,
                cobra_supported = excluded.cobra_supported, volume_step = excluded.volume_step,
                sequence = excluded.sequence
            where known.sequence < excluded.sequence
            """;

    private final Pool database;

    FollowDirectory(Pool database) {
        this.database = database;
    }

    Uni<Outcome> apply(ReceivedEvent<CarrierDescribed> event) {
        CarrierDescribed told = event.data();
        Tuple values = Tuple.from(new @Nullable Object[] {
            told.id(),
            told.internalName(),
            told.displayName(),
            told.kind().wire(),
            told.linesOfCoverage().toArray(String[]::new),
            told.rules().eventRequired(),
            told.rules().cobraSupported(),
            told.rules().volumeStep(),
            event.envelope().sequence()
        });
        return database.preparedQuery(FOLLOW)
                .execute(values)
                .map(rows -> rows.rowCount() > 0 ? Outcome.APPLIED : Outcome.STALE);
    }
}
