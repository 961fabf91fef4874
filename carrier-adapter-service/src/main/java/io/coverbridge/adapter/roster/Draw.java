package io.coverbridge.adapter.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time: the same seed and index give the same sequence, on every machine. */
final class Draw {

    /** Keeps neighbours apart: seeds that differ by one would begin alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    // Its sequence is part of its contract.
    private final Random random;

    Draw(long seed, int index) {
        random = new Random(seed ^ ((index + 1L) * SPREAD));
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number between the two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A day between the two, both included; the first if they are in the wrong order. */
    LocalDate between(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(between(0, Math.toIntExact(days)));
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
