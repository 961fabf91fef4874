package io.coverbridge.adapter.x12.view;

import java.nio.charset.StandardCharsets;

/**
 * A file without its social security numbers; every other byte is as it was. Where segments cannot be told apart, whatever
 * might be a number is hidden.
 */
public final class MaskedFile {

    private MaskedFile() {}

    /** The same file with nine characters in place of each number, the last four of them digits. */
    public static byte[] of(byte[] file) {
        // One character for each byte, whatever the bytes mean.
        return masked(new String(file, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String masked(String file) {
        StringBuilder masked = new StringBuilder(file.length());
        Separators separators = null;
        int next = 0;
        while (next < file.length()) {
            int start = afterSpace(file, next);
            if (separators == null || file.startsWith("ISA", start)) {
                separators = Separators.at(file, start).orElse(null);
            }
            if (separators == null) {
                return masked.append(SsnPlaces.shown(file.substring(next))).toString();
            }
            int end = file.indexOf(separators.segment(), start);
            end = end < 0 ? file.length() : end;
            masked.append(file, next, start);
            append(file.substring(start, end), separators.element(), masked);
            next = Math.min(end + 1, file.length());
            masked.append(file, end, next);
        }
        return masked.toString();
    }

    private static int afterSpace(String file, int from) {
        int start = from;
        while (start < file.length() && Character.isWhitespace(file.charAt(start))) {
            start++;
        }
        return start;
    }

    private static void append(String segment, char separator, StringBuilder masked) {
        int end = segment.indexOf(separator);
        String id = end < 0 ? segment : segment.substring(0, end);
        masked.append(end < 0 ? SsnPlaces.shown(id) : id);
        String before = "";
        for (int element = 1; end >= 0; element++) {
            int start = end + 1;
            end = segment.indexOf(separator, start);
            String text = end < 0 ? segment.substring(start) : segment.substring(start, end);
            masked.append(separator).append(SsnPlaces.shown(id, element, before, text));
            before = text;
        }
    }
}
