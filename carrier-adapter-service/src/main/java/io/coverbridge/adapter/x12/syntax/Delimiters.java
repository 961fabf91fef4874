package io.coverbridge.adapter.x12.syntax;

import java.util.BitSet;

/**
 * What separates the parts of a file. Every file names its own in its first segment, so they can be chosen per file.
 *
 * @param element between elements
 * @param component between the components of an element
 * @param repetition between repetitions of an element
 * @param segment after a segment
 */
public record Delimiters(char element, char component, char repetition, char segment) {

    /** What most files have. */
    public static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');

    /**
     * The last of each row is one that no text has after {@link X12Text}. Component and repetition are told in ISA, where the
     * schema takes no control characters.
     */
    private static final String ELEMENT = "*|\u001d";

    private static final String COMPONENT = ":><`";
    private static final String REPETITION = "^";
    private static final String SEGMENT = "~\u001c";

    /**
     * The usual ones, and others only in place of those that the data has.
     *
     * @param used characters that the data has; none but those that {@link X12Text} leaves
     */
    public static Delimiters notIn(BitSet used) {
        return new Delimiters(
                first(ELEMENT, used), first(COMPONENT, used), first(REPETITION, used), first(SEGMENT, used));
    }

    private static char first(String candidates, BitSet used) {
        return (char) candidates
                .chars()
                .filter(candidate -> !used.get(candidate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the data is not clean"));
    }
}
