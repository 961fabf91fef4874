package io.coverbridge.snapshot.membersnapshot;

import java.util.Arrays;
import java.util.Locale;

/** What became of the wish that a carrier is not told something after all. */
enum Withdrawal {
    /** The adapter has not answered yet. */
    ASKED,
    /** The carrier does not have it. */
    IN_TIME,
    /** The carrier had it already. */
    TOO_LATE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Withdrawal of(String column) {
        return Arrays.stream(values())
                .filter(each -> each.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
