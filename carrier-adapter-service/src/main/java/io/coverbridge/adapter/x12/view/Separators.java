package io.coverbridge.adapter.x12.view;

import java.util.Optional;

/**
 * What separates elements and segments from an ISA on, which tells both by where they stand in it.
 *
 * @param element between elements
 * @param segment after a segment
 */
record Separators(char element, char segment) {

    private static final int LENGTH = 106;

    /** Where each of the 16 elements of an ISA begins; their lengths are fixed. */
    private static final int[] PLACES = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    /** Nothing if there is no ISA, or one in which elements are not where they belong. */
    static Optional<Separators> at(String text, int from) {
        if (!text.startsWith("ISA", from) || text.length() < from + LENGTH) {
            return Optional.empty();
        }
        char element = text.charAt(from + PLACES[0]);
        for (int place : PLACES) {
            if (text.charAt(from + place) != element) {
                return Optional.empty();
            }
        }
        char segment = text.charAt(from + LENGTH - 1);
        return Character.isLetterOrDigit(segment) || segment == element
                ? Optional.empty()
                : Optional.of(new Separators(element, segment));
    }

    /** How many segments end as the first one does; all, unless the file has interchanges with other separators. */
    static long countEnds(byte[] file) {
        long ends = 0;
        for (byte next : file) {
            ends += next == file[LENGTH - 1] ? 1 : 0;
        }
        return ends;
    }
}
