package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.Person;
import java.text.Normalizer;
import java.util.Locale;

/** How names of people are compared: without case, accents and needless spaces. */
final class PersonNames {

    private PersonNames() {}

    static boolean same(Person one, Person other) {
        return normalize(one.lastName()).equals(normalize(other.lastName()))
                && normalize(one.firstName()).equals(normalize(other.firstName()));
    }

    /** First and last name as one text that is equal if {@link #same} says so. */
    static String key(Person person) {
        return normalize(person.firstName()) + '\n' + normalize(person.lastName());
    }

    private static String normalize(String name) {
        String letters = Normalizer.isNormalized(name, Normalizer.Form.NFKD)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder normalized = new StringBuilder(letters.length());
        letters.codePoints().filter(c -> !isMark(c)).forEach(c -> {
            if (!Character.isSpaceChar(c) && !Character.isWhitespace(c)) {
                normalized.appendCodePoint(c);
            } else if (!normalized.isEmpty() && normalized.charAt(normalized.length() - 1) != ' ') {
                normalized.append(' ');
            }
        });
        return normalized.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
