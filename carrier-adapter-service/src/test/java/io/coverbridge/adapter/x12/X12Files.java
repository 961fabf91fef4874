package io.coverbridge.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitFileWriter;
import io.coverbridge.adapter.x12.file.BenefitGroup;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.Organization;
import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import io.coverbridge.adapter.x12.file.WrittenFile;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.Party;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

/** Writes and reads files of tests. Whatever is written here is read again and found to be right. */
public final class X12Files {

    public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 23, 12);

    private X12Files() {}

    public static Envelope envelope() {
        return new Envelope(new Party("ZZ", "COVERBRIDGE"), new Party("30", "CASCADE"), 17, 3, true, NOW);
    }

    public static TransactionHeader header(int number, FileKind kind) {
        return new TransactionHeader(
                number,
                kind,
                "REF-" + number,
                NOW,
                "G-100",
                new Organization("Acme", "FI", "123456789"),
                new Organization("Cascade Mutual", "94", "CASCADE"),
                List.of(),
                null);
    }

    public static String write(List<BenefitFamily> families) {
        return write(List.of(new BenefitGroup(header(1, FileKind.CHANGE), families)), new WrittenFile[1]);
    }

    public static String write(List<BenefitGroup> groups, WrittenFile[] result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            result[0] = BenefitFileWriter.write(out, envelope(), groups);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String file = out.toString(StandardCharsets.UTF_8);
        assertThat(read(file).findings()).isEmpty();
        return file;
    }

    public static ReadFile read(String file) {
        try {
            return ReadFile.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The segments of a file with the usual delimiters. */
    public static List<String> segments(String file) {
        return List.of(file.split("~"));
    }
}
