package io.coverbridge.events;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records of every type, as wild as their constructors allow. The same seed makes the same records. */
final class RandomEvents {

    private static final List<ConnectionStatus> STATUSES = List.of(ConnectionStatus.values());

    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    Object of(EventType<?> type) {
        Class<?> data = type.data();
        if (data == GroupEvent.class) {
            return new GroupEvent(uuid(), uuid(), time(), time());
        }
        if (data == ConnectionRequested.class) {
            return requested();
        }
        if (data == ConnectionStatusChanged.class) {
            return new ConnectionStatusChanged(
                    uuid(), uuid(), uuid(), uuid(), line(255), count(), status(), status(), time(), maybe(this::time));
        }
        if (data == ConnectionProgressed.class) {
            return new ConnectionProgressed(
                    uuid(), uuid(), count(), status(), maybe(() -> text(1_000)), count(), time());
        }
        if (data == CarrierDescribed.class) {
            return carrier();
        }
        throw new AssertionError("no generator for " + data);
    }

    private ConnectionRequested requested() {
        return new ConnectionRequested(
                uuid(),
                uuid(),
                uuid(),
                uuid(),
                line(255),
                random.nextBoolean() ? "initial" : "incremental",
                count(),
                status(),
                time(),
                time(),
                maybe(() -> bytes(random.nextInt(2_000))));
    }

    private CarrierDescribed carrier() {
        return new CarrierDescribed(
                uuid(),
                uuid(),
                "carrier_" + random.nextInt(1_000_000),
                line(255),
                random.nextBoolean() ? "US" : "WA",
                random.nextBoolean() ? CarrierDescribed.Kind.API : CarrierDescribed.Kind.FILE,
                random.nextBoolean() ? List.of("dental") : List.of("life-basic", "std-voluntary", "vision"),
                random.nextBoolean(),
                new CarrierDescribed.GroupIdFormat("[0-9]{7}", line(1_000), "1234567"),
                new CarrierDescribed.Rules(random.nextBoolean(), random.nextBoolean(), maybe(() -> 1 + count() / 2)));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant time() {
        return Instant.ofEpochSecond(oneIn(10) ? 0 : oneIn(10) ? 253_402_300_799L : random.nextInt(Integer.MAX_VALUE));
    }

    private int count() {
        return oneIn(5) ? 0 : oneIn(5) ? Integer.MAX_VALUE : random.nextInt(1_000);
    }

    private ConnectionStatus status() {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String line(int max) {
        return characters(oneIn(4) ? max : 1 + random.nextInt(max), c -> c >= 0x20 && c != 0x7F);
    }

    private String text(int max) {
        return characters(oneIn(4) ? max : random.nextInt(max), c -> c != 0);
    }

    /** Any code points but halves of a pair, which UTF-8 cannot write. */
    private String characters(int count, IntPredicate allowed) {
        int bound = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
        return IntStream.generate(() -> random.nextInt(bound))
                .filter(allowed)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .limit(count)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
