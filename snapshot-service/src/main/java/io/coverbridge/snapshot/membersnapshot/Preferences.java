package io.coverbridge.snapshot.membersnapshot;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Preferences of a request (RFC 7240). */
final class Preferences {

    private Preferences() {}

    /** Whether a header {@code Prefer} asks for {@code handling=strict}; what else it asks for does not matter. */
    static boolean strict(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]", -1))
                        .map(preference -> preference.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
                        .anyMatch("handling=strict"::equals);
    }
}
