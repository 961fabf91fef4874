package io.coverbridge.e2e;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for words in files, as they are and as base64, in which JSON carries bytes. One pass for all words: there are
 * hundreds of them, and hundreds of megabytes.
 */
final class DiskSearch {

    private static final int BITS_PER_BYTE = 8;
    private static final int BITS_PER_DIGIT = 6;

    /** What words are found by. */
    private static final int BEGINNING = 4;

    private final Map<Integer, List<byte[]>> byBeginning;

    /** Says no for most places without a look into the map: the last two bytes of each beginning. */
    private final BitSet endings = new BitSet(1 << (2 * BITS_PER_BYTE));

    /** For words of four characters or more, in which each is a byte. */
    DiskSearch(List<String> words) {
        byBeginning = words.stream()
                .flatMap(word ->
                        Stream.concat(Stream.of(word), IntStream.range(0, 3).mapToObj(at -> base64(word, at))))
                .map(form -> form.getBytes(StandardCharsets.ISO_8859_1))
                .collect(groupingBy(form -> ByteBuffer.wrap(form).getInt()));
        byBeginning.keySet().forEach(beginning -> endings.set(beginning & 0xffff));
    }

    /** The files below a directory that hold one of the words. */
    List<Path> filesWithAny(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).filter(this::holdsAny).toList();
        }
    }

    private boolean holdsAny(Path file) {
        try {
            return holdsAny(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            // Servers remove files while we look.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holdsAny(byte[] content) {
        int last = 0;
        for (int end = 0; end < content.length; end++) {
            last = (last << BITS_PER_BYTE) | (content[end] & 0xff);
            if (endings.get(last & 0xffff) && end + 1 >= BEGINNING) {
                int start = end + 1 - BEGINNING;
                for (byte[] form : byBeginning.getOrDefault(last, List.of())) {
                    int stop = start + form.length;
                    if (stop <= content.length && Arrays.equals(content, start, stop, form, 0, form.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The digits that depend on the word alone when {@code before} bytes stand before it in its group of three. */
    private static String base64(String word, int before) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int firstDigit = (before * BITS_PER_BYTE + BITS_PER_DIGIT - 1) / BITS_PER_DIGIT;
        int digits = shifted.length * BITS_PER_BYTE / BITS_PER_DIGIT;
        return Base64.getEncoder().withoutPadding().encodeToString(shifted).substring(firstDigit, digits);
    }
}
