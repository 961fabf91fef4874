package io.coverbridge.adapter.work;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time by which work is due: a clock that can be set, and one factor for every wait. Both are kept in the database, so
 * all replicas follow, each with its next round of work ({@code coverbridge.work.poll-interval} at the latest). What is
 * recorded and reported has the real time.
 */
@ApplicationScoped
public class WorkTime implements WorkClock {

    /** Slowest pace. */
    public static final int SLOWEST = 1_000;

    /** Farthest that the clock may be set from the real time, either way. */
    public static final Duration FARTHEST = Duration.ofDays(36_525);

    private static final String PACE = "pace";
    private static final String CLOCK_OFFSET_SECONDS = "clock_offset_seconds";

    private static final String READ = """
            select name, value from emulator_settings
            where name in ('pace', 'clock_offset_seconds')
            order by name
            limit 2
            """;

    private static final String WRITE = """
            insert into emulator_settings (name, value) values ($1, $2)
            on conflict (name) do update set value = excluded.value
            """;

    private final Pool system;
    private final Clock clock;
    private final Settings configured;
    private volatile Settings settings;

    /** What is in force. */
    private record Settings(double pace, Duration offset) {}

    WorkTime(@ReactiveDataSource("system") Pool system, Clock clock, PaceConfig config) {
        this.system = system;
        this.clock = clock;
        configured = new Settings(config.pace(), Duration.ZERO);
        settings = configured;
        if (!(configured.pace() >= 0 && configured.pace() <= SLOWEST)) {
            throw new IllegalArgumentException("coverbridge.emulator.pace is not between 0 and " + SLOWEST);
        }
    }

    @Override
    public Instant now() {
        return clock.instant().plus(settings.offset());
    }

    /** The end of a wait that begins now, at the pace in force. */
    public Instant after(Duration wait) {
        return now().plusMillis(Math.round(wait.toMillis() * settings.pace()));
    }

    /** The pace in force. */
    public double pace() {
        return settings.pace();
    }

    @Override
    public Uni<Void> refresh() {
        return system.preparedQuery(READ)
                .execute()
                .invoke(rows -> settings = read(rows))
                .replaceWithVoid();
    }

    /** Sets the pace for waits that begin from now on, 0 to {@link #SLOWEST}. */
    public Uni<Void> setPace(double pace) {
        return write(PACE, pace);
    }

    /** Sets the clock; it goes on from there. At most {@link #FARTHEST} from the real time. */
    public Uni<Void> setClock(Instant now) {
        // Kept in milliseconds, and never a moment before the time that was asked for: a day must have begun.
        Duration offset = Duration.between(clock.instant(), now).plusNanos(999_999);
        return write(CLOCK_OFFSET_SECONDS, offset.toMillis() / 1_000.0);
    }

    /** Sets the clock to the real time. */
    public Uni<Void> resetClock() {
        return write(CLOCK_OFFSET_SECONDS, 0);
    }

    private Uni<Void> write(String name, double value) {
        return system.preparedQuery(WRITE).execute(Tuple.of(name, value)).chain(written -> refresh());
    }

    private Settings read(RowSet<Row> rows) {
        double pace = configured.pace();
        Duration offset = configured.offset();
        for (Row row : rows) {
            if (row.getString("name").equals(PACE)) {
                pace = row.getDouble("value");
            } else {
                offset = Duration.ofMillis(Math.round(row.getDouble("value") * 1_000));
            }
        }
        return new Settings(pace, offset);
    }
}
