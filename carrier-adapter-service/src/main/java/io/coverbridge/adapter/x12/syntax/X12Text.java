package io.coverbridge.adapter.x12.syntax;

import java.text.Normalizer;
import java.util.Map;

/**
 * Text as files can carry it: the visible characters of ASCII without {@code ^} and {@code `}, which is the extended set of
 * X12 without its national letters. Letters with marks lose the marks, a few get a spelling of their own, and what is left
 * becomes a question mark. The same text always becomes the same.
 */
public final class X12Text {

    private static final Map<Character, String> SPELLINGS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "TH"),
            Map.entry('ı', "i"),
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('`', "'"),
            Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""),
            Map.entry('\u2010', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"));

    private X12Text() {}

    /** The text, expressible, without space at its ends; empty if nothing is left. */
    public static String of(String text) {
        if (text.chars().allMatch(X12Text::expressible)) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> append(c, out));
        return out.toString().strip();
    }

    /** The same, cut where it is too long. */
    public static String cut(String text, int maxLength) {
        String whole = of(text);
        return whole.length() <= maxLength
                ? whole
                : whole.substring(0, maxLength).strip();
    }

    /** Whether a text can be written as it is. */
    public static boolean isExpressible(String text) {
        return text.chars().allMatch(X12Text::expressible) && text.equals(text.strip());
    }

    private static void append(int c, StringBuilder out) {
        if (expressible(c)) {
            out.append((char) c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
            String spelling = c <= Character.MAX_VALUE ? SPELLINGS.get((char) c) : null;
            out.append(spelling == null ? Character.isWhitespace(c) ? " " : "?" : spelling);
        }
    }

    private static boolean expressible(int c) {
        return c >= ' ' && c <= '~' && c != '^' && c != '`';
    }
}
