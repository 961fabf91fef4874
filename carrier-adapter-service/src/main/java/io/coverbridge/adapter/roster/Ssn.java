package io.coverbridge.adapter.roster;

import java.util.Locale;

/** Social security numbers of invented people: only areas 900 to 999, which are never given out. */
final class Ssn {

    private static final int SERIALS = 9_999;
    private static final int GROUPS = 99;
    private static final int AREAS = 100;
    private static final long ALL = (long) AREAS * GROUPS * SERIALS;

    /** Has no divisor in common with {@link #ALL}, so that no two places of a roster get the same number. */
    private static final long STRIDE = 60_000_011;

    private Ssn() {}

    /** The number of one place in the roster that has this seed; another for each of the first 98 million places. */
    static String of(long seed, long place) {
        long number = Math.floorMod(Math.floorMod(seed, ALL) + place % ALL * STRIDE, ALL);
        long serial = 1 + number % SERIALS;
        long group = 1 + number / SERIALS % GROUPS;
        long area = 900 + number / SERIALS / GROUPS;
        return String.format(Locale.ROOT, "%03d%02d%04d", area, group, serial);
    }
}
