package io.coverbridge.events;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as wild as records allow, with a liking for the ends of each range. The same seed makes the same values. */
final class RandomValues {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return yes() ? value.get() : null;
    }

    <T> List<T> some(int max, Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(max + 1)).toList();
    }

    <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    boolean yes() {
        return random.nextBoolean();
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Instant time() {
        return Instant.ofEpochSecond(oneIn(10) ? 0 : oneIn(10) ? 253_402_300_799L : below(Integer.MAX_VALUE));
    }

    LocalDate date() {
        return oneIn(10) ? FIRST_DAY : oneIn(10) ? LAST_DAY : FIRST_DAY.plusDays(below(80_000));
    }

    int count() {
        return oneIn(5) ? 0 : oneIn(5) ? Integer.MAX_VALUE : below(1_000);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    String line(int max) {
        return characters(oneIn(4) ? max : 1 + below(max), c -> c >= 0x20 && c != 0x7F);
    }

    String emptyOrLine(int max) {
        return oneIn(5) ? "" : line(max);
    }

    String text(int max) {
        return characters(oneIn(4) ? max : below(max), c -> c != 0);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(below(10));
        }
        return digits.toString();
    }

    Map<String, @Nullable Object> freeObject(int max) {
        return freeObject(max, 4);
    }

    private Map<String, @Nullable Object> freeObject(int max, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int entries = oneIn(10) ? max : below(4); entries > 0; entries--) {
            object.put(line(255), freeValue(depth));
        }
        return object;
    }

    private @Nullable Object freeValue(int depth) {
        return switch (below(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> yes();
            case 2 -> text(300);
            case 3 -> yes() ? (Object) random.nextInt() : (Object) random.nextLong();
            case 4 -> new BigInteger(1 + below(2_000), random).negate();
            case 5 -> yes() ? (Object) random.nextDouble() : (Object) random.nextFloat();
            case 6 -> BigDecimal.valueOf(random.nextLong(), below(40) - 20);
            case 7 -> freeList(depth - 1);
            default -> freeObject(3, depth - 1);
        };
    }

    private List<@Nullable Object> freeList(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int entries = below(4); entries > 0; entries--) {
            list.add(freeValue(depth));
        }
        return list;
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
