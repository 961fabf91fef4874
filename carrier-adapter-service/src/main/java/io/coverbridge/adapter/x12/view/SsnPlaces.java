package io.coverbridge.adapter.x12.view;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where files hold social security numbers, and what is shown in their place: nine characters, the last four of them
 * digits. X stands for the others, since a star may separate elements; the file stays valid.
 */
final class SsnPlaces {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{3}-?[0-9]{2}-?([0-9]{4})(?![0-9])");
    private static final Set<String> QUALIFIERS = Set.of("SY", "34");

    private static final String HIDDEN = "XXXXX";
    private static final String ALL_HIDDEN = "XXXXXXXXX";

    private SsnPlaces() {}

    /**
     * What to show of an element.
     *
     * @param before the element before it, which qualifies it
     */
    static String shown(String segmentId, int element, String before, String text) {
        boolean qualified = QUALIFIERS.contains(before);
        if (qualified && isPlace(segmentId, element)) {
            return text.isEmpty() || NUMBER.matcher(text).matches() ? shown(text) : ALL_HIDDEN;
        }
        // A segment without its end runs into the next one, and a 999 quotes what it finds fault with.
        return qualified || isQuotation(segmentId) ? shown(text) : text;
    }

    /** Any text without whatever might be a number. */
    static String shown(String text) {
        return NUMBER.matcher(text).replaceAll(HIDDEN + "$1");
    }

    /** REF02 after SY, NM109 and N104 after 34. */
    private static boolean isPlace(String segmentId, int element) {
        return switch (segmentId) {
            case "REF" -> element == 2;
            case "NM1" -> element == 9;
            case "N1" -> element == 4;
            default -> false;
        };
    }

    private static boolean isQuotation(String segmentId) {
        return segmentId.equals("IK4") || segmentId.equals("CTX");
    }
}
