package io.coverbridge.kit.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs every rule of the service once, as the system role, in batches of their own transactions. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Pool system;
    private final EventLogRetention eventLog;
    private final List<RetentionRule> rules;
    private final RetentionConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    @Inject
    Retention(
            @ReactiveDataSource("system") Pool system,
            EventLogRetention eventLog,
            @All List<RetentionRule> rules,
            RetentionConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.system = system;
        this.eventLog = eventLog;
        this.rules = List.copyOf(rules);
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes away what is old and tells how many rows that were. A rule that fails does not keep the others from it. */
    public Uni<Long> run() {
        Uni<Long> log = before(EventLogRetention.NAME, EventLogRetention.KEEP)
                .map(before -> told(EventLogRetention.NAME, eventLog.run(before.toInstant())))
                .orElseGet(() -> Uni.createFrom().item(0L));
        return log.flatMap(events -> Multi.createFrom()
                .iterable(rules)
                .onItem()
                .transformToUniAndConcatenate(rule -> before(rule.name(), rule.keep())
                        .map(before -> told(rule.name(), apply(rule, before)))
                        .orElseGet(() -> Uni.createFrom().item(0L)))
                .collect()
                .with(Collectors.summingLong(Long::longValue))
                .map(others -> events + others));
    }

    private Uni<Long> apply(RetentionRule rule, OffsetDateTime before) {
        return Multi.createBy()
                .repeating()
                .uni(() -> OneAtATime.in(
                        system,
                        rule.name(),
                        connection -> connection
                                .preparedQuery(rule.statement())
                                .execute(Tuple.of(before, config.batch()))
                                .map(RowSet::rowCount)))
                .whilst(gone -> gone == config.batch())
                .filter(gone -> gone > 0)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }

    private Optional<OffsetDateTime> before(String rule, Duration otherwise) {
        Duration keep = config.keep().getOrDefault(rule, otherwise);
        return keep.isZero()
                ? Optional.empty()
                : Optional.of(clock.instant().minus(keep).atOffset(ZoneOffset.UTC));
    }

    private Uni<Long> told(String rule, Uni<Long> work) {
        return work.invoke(gone -> {
                    meters.counter("coverbridge.retention.rows", "rule", rule).increment(gone);
                    if (gone > 0) {
                        LOG.infof("old rows are gone rule=%s rows=%d", rule, gone);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "old rows could not be taken away, it is tried again rule=%s: %s", rule, failure.getMessage()))
                .onFailure()
                .recoverWithItem(0L);
    }
}
