package io.coverbridge.snapshot.group;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the directory has arrived: until then no decision could be made for any carrier. */
@Readiness
@ApplicationScoped
class DirectoryReadiness implements AsyncHealthCheck {

    private static final String ANY = "select exists (select from carriers)";

    private final Pool database;
    private volatile boolean arrived;

    DirectoryReadiness(@ReactiveDataSource("system") Pool database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return arrived ? Uni.createFrom().item(answer(true)) : look().map(DirectoryReadiness::answer);
    }

    private Uni<Boolean> look() {
        return database.query(ANY)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(any -> arrived = any)
                .onFailure()
                .recoverWithItem(false);
    }

    private static HealthCheckResponse answer(boolean up) {
        return HealthCheckResponse.named("Carrier directory").status(up).build();
    }
}
