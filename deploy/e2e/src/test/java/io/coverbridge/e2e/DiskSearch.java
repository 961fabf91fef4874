package io.coverbridge.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for words in files, as they are and as base64, in which JSON carries bytes. */
final class DiskSearch {

    private static final int BITS_PER_BYTE = 8;
    private static final int BITS_PER_DIGIT = 6;

    private final List<String> forms;

    DiskSearch(List<String> words) {
        forms = words.stream()
                .flatMap(word ->
                        Stream.concat(Stream.of(word), IntStream.range(0, 3).mapToObj(at -> base64(word, at))))
                .toList();
    }

    /** The files below a directory that hold one of the words. */
    List<Path> filesWithAny(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).filter(this::holdsAny).toList();
        }
    }

    private boolean holdsAny(Path file) {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return forms.stream().anyMatch(content::contains);
        } catch (NoSuchFileException e) {
            // Servers remove files while we look.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
