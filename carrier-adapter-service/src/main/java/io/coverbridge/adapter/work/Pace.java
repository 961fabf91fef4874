package io.coverbridge.adapter.work;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The one factor that scales every wait of the emulated carriers; kept in the database, so all replicas follow. */
@ApplicationScoped
public class Pace {

    /** Slowest pace. */
    public static final int SLOWEST = 1_000;

    private static final String READ = "select value from emulator_settings where name = 'pace'";

    private static final String WRITE = """
            insert into emulator_settings (name, value) values ('pace', $1)
            on conflict (name) do update set value = excluded.value
            """;

    private final Pool system;
    private final double configured;

    Pace(@ReactiveDataSource("system") Pool system, PaceConfig config) {
        this.system = system;
        this.configured = config.pace();
        if (!(configured >= 0 && configured <= SLOWEST)) {
            throw new IllegalArgumentException("coverbridge.emulator.pace is not between 0 and " + SLOWEST);
        }
    }

    /** The pace in force. */
    public Uni<Double> current() {
        return system.preparedQuery(READ)
                .execute()
                .map(rows ->
                        rows.size() == 0 ? configured : rows.iterator().next().getDouble(0));
    }

    /** Sets the pace for waits that begin from now on. */
    public Uni<Void> set(double pace) {
        return system.preparedQuery(WRITE).execute(Tuple.of(pace)).replaceWithVoid();
    }
}
