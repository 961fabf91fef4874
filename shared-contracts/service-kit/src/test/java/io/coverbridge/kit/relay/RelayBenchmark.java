package io.coverbridge.kit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Measures the relay on this machine: the way from a commit to a consumer at 50 events per second, and a backlog of 50,000
 * events. Records have some 600 bytes; fsync is off, synchronous_commit on.
 */
final class RelayBenchmark {

    private static final int PER_SECOND = 50;
    private static final int MEASURED = 20 * PER_SECOND;
    private static final int WARM_UP = 5 * PER_SECOND;
    private static final int BACKLOG_KEYS = 500;
    private static final int BACKLOG_PER_KEY = 100;
    private static final int DRAINS = 3;

    private RelayBenchmark() {}

    /** Runs it and prints a table. */
    public static void main(String[] arguments) throws Exception {
        RelayStage stage = RelayStage.open();
        stage.clear();
        List<Long> micros = latencies(stage);
        StringBuilder table = new StringBuilder(256);
        table.append(String.format(
                Locale.ROOT,
                "%n| commit to consumer, %d/s | p50 %.1f ms | p99 %.1f ms | max %.1f ms |%n",
                PER_SECOND,
                percentile(micros, 50),
                percentile(micros, 99),
                percentile(micros, 100)));
        for (int round = 1; round <= DRAINS; round++) {
            stage.clear();
            table.append(String.format(
                    Locale.ROOT,
                    "| drain of %,d, round %d | %,d events/s |%n",
                    BACKLOG_KEYS * BACKLOG_PER_KEY,
                    round,
                    drain(stage, "drain" + round + "-" + System.nanoTime() + "-")));
        }
        System.out.println(table);
        System.exit(0);
    }

    private static List<Long> latencies(RelayStage stage) throws Exception {
        Map<String, Long> committed = new HashMap<>();
        List<Long> micros = new ArrayList<>();
        byte[] data = new byte[600];
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer();
                RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
            String run = System.nanoTime() + "-";
            long next = System.nanoTime();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                String key = run + i;
                writer.append(key, data);
                writer.commit();
                committed.put(key, System.nanoTime());
                next += TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                while (System.nanoTime() < next) {
                    receive(subscriber, committed, micros);
                    LockSupport.parkNanos(Math.min(50_000, Math.max(1, next - System.nanoTime())));
                }
            }
            while (!committed.isEmpty()) {
                receive(subscriber, committed, micros);
            }
            if (!relay.leads()) {
                throw new IllegalStateException("the relay stopped leading during the measurement");
            }
        }
        List<Long> measured = new ArrayList<>(micros.subList(WARM_UP, micros.size()));
        Collections.sort(measured);
        return measured;
    }

    private static void receive(Subscriber subscriber, Map<String, Long> committed, List<Long> micros) {
        for (ConsumerRecord<String, byte[]> message : subscriber.take(Duration.ofMillis(1))) {
            Long since = committed.remove(message.key());
            if (since != null) {
                micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
            }
        }
    }

    private static long drain(RelayStage stage, String prefix) throws Exception {
        try (EventWriter writer = stage.writer()) {
            writer.appendMany(prefix, BACKLOG_KEYS, BACKLOG_PER_KEY);
            long begun = System.nanoTime();
            try (RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
                while (stage.pending() > 0 || !relay.leads()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
            return BACKLOG_KEYS * BACKLOG_PER_KEY * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begun);
        }
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1000.0;
    }
}
