package io.coverbridge.snapshot.decision;

/** How names of plans are compared: letters and digits only, small, with single spaces. */
public final class PlanNames {

    private PlanNames() {}

    /** The form in which two spellings of one name are equal; may be empty. */
    public static String normalize(String name) {
        StringBuilder normalized = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                normalized.appendCodePoint(Character.toLowerCase(c));
            } else if (!normalized.isEmpty() && normalized.charAt(normalized.length() - 1) != ' ') {
                normalized.append(' ');
            }
        });
        return normalized.toString().strip();
    }
}
