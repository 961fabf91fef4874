package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.FamilyEnrollment;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A wanted enrollment, and the held one of the same member and plan that it is about.
 *
 * @param held null if there is none
 * @param number tells apart wanted enrollments with one start and nothing held, from 0
 */
record Pairing(Wanted wanted, @Nullable HeldEnrollment held, int number) {

    /** Among those with one start the latest end first. */
    private static final Comparator<HeldEnrollment> FIRST_START = Comparator.comparing(
            HeldEnrollment::enrollment,
            Comparator.comparing(FamilyEnrollment::effectiveStartDate)
                    .thenComparing(FamilyEnrollment::effectiveEndDate, Comparator.reverseOrder())
                    .thenComparing(FamilyEnrollment::id));

    private record Period(LocalDate start, LocalDate end) {}

    /**
     * Pairs by period, then by start, and then takes a held one without an end that the wanted one shares a day with: its
     * start is being corrected. Each is used once, and the order of the arguments does not matter.
     */
    static List<Pairing> of(List<Wanted> wanted, List<HeldEnrollment> held) {
        if (wanted.size() == 1 && held.size() <= 1) {
            return List.of(only(wanted.get(0), held.isEmpty() ? null : held.get(0)));
        }
        List<Wanted> remaining = new ArrayList<>(wanted);
        remaining.sort(Wanted.ORDER);
        List<HeldEnrollment> free = new ArrayList<>(held);
        free.sort(FIRST_START);
        List<Pairing> pairs = new ArrayList<>(wanted.size());
        take(
                remaining,
                free,
                pairs,
                one -> new Period(one.start(), one.end()),
                one -> new Period(
                        one.enrollment().effectiveStartDate(), one.enrollment().effectiveEndDate()));
        take(remaining, free, pairs, Wanted::start, one -> one.enrollment().effectiveStartDate());
        correctStarts(remaining, free, pairs);
        Map<LocalDate, Integer> numbers = new HashMap<>();
        for (Wanted one : remaining) {
            pairs.add(new Pairing(one, null, numbers.merge(one.start(), 1, Integer::sum) - 1));
        }
        return pairs;
    }

    /** As nearly always; the same as with many, but for the work. */
    private static Pairing only(Wanted wanted, @Nullable HeldEnrollment held) {
        boolean about = held != null
                && (held.enrollment().effectiveStartDate().equals(wanted.start()) || startIsCorrected(wanted, held));
        return new Pairing(wanted, about ? held : null, 0);
    }

    private static boolean startIsCorrected(Wanted wanted, HeldEnrollment held) {
        return held.open()
                && !wanted.waived()
                && !held.enrollment().effectiveStartDate().isAfter(wanted.end());
    }

    private static <K> void take(
            List<Wanted> remaining,
            List<HeldEnrollment> free,
            List<Pairing> pairs,
            Function<Wanted, K> wantedKey,
            Function<HeldEnrollment, K> heldKey) {
        if (remaining.isEmpty() || free.isEmpty()) {
            return;
        }
        Map<K, Deque<HeldEnrollment>> byKey = new HashMap<>();
        free.forEach(one -> byKey.computeIfAbsent(heldKey.apply(one), key -> new ArrayDeque<>())
                .add(one));
        remaining.removeIf(one -> {
            Deque<HeldEnrollment> matches = byKey.get(wantedKey.apply(one));
            return matches != null && !matches.isEmpty() && pairs.add(new Pairing(one, matches.remove(), 0));
        });
        free.clear();
        byKey.values().forEach(free::addAll);
        free.sort(FIRST_START);
    }

    private static void correctStarts(List<Wanted> remaining, List<HeldEnrollment> free, List<Pairing> pairs) {
        // The first one that is free began first: if a wanted one shares no day with it, it shares none with the
        // others.
        Deque<HeldEnrollment> open =
                new ArrayDeque<>(free.stream().filter(HeldEnrollment::open).toList());
        remaining.removeIf(one -> !open.isEmpty()
                && startIsCorrected(one, open.element())
                && pairs.add(new Pairing(one, open.remove(), 0)));
    }
}
