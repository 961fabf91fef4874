package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.ack.Answer;
import io.coverbridge.adapter.x12.ack.CarrierAnswer;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitFileHandler;
import io.coverbridge.adapter.x12.file.BenefitFileReader;
import io.coverbridge.adapter.x12.file.BenefitFileWriter;
import io.coverbridge.adapter.x12.file.BenefitGroup;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.MemberPosition;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import io.coverbridge.adapter.x12.file.WrittenFile;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes, reads and answers a file of many families, and prints how long each took. A program of its own, so that its heap can be small. */
final class BenefitFileLoad {

    private static final List<LineOfCoverage> LINES =
            List.of(LineOfCoverage.MEDICAL, LineOfCoverage.DENTAL, LineOfCoverage.VISION, LineOfCoverage.LIFE);

    private BenefitFileLoad() {}

    /** Arguments: how many families, and where the file goes. */
    public static void main(String[] arguments) throws IOException {
        int families = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        long begun = System.nanoTime();
        long cpuBefore = cpu();
        WrittenFile written = write(families, file);
        long wrote = System.nanoTime();
        long cpuWriting = cpu() - cpuBefore;
        int[] read = read(file);
        long done = System.nanoTime();
        Answer answer = answer(file);
        long answered = System.nanoTime();
        System.out.printf(
                "families=%d rows=%d segments=%d bytes=%d writeMillis=%d writeCpuMillis=%d readFamilies=%d findings=%d readMillis=%d"
                        + " answer=%s answerMillis=%d maxHeapMiB=%d%n",
                written.families(),
                written.positions().all().size(),
                written.segments(),
                Files.size(file),
                (wrote - begun) / 1_000_000,
                cpuWriting / 1_000_000,
                read[0],
                read[1],
                (done - wrote) / 1_000_000,
                answer.groups().get(0).code(),
                (answered - done) / 1_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Nanoseconds that this thread has computed, which other work on the machine does not stretch. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static WrittenFile write(int families, Path file) throws IOException {
        BenefitGroup group = new BenefitGroup(
                X12Files.header(1, FileKind.CHANGE),
                () -> IntStream.range(0, families)
                        .mapToObj(BenefitFileLoad::family)
                        .iterator());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return BenefitFileWriter.write(out, X12Files.envelope(), List.of(group));
        }
    }

    /** Two and a half members on average, each with four coverages that are new. */
    private static BenefitFamily family(int index) {
        UUID employee = UUID.nameUUIDFromBytes(("employee " + index).getBytes(StandardCharsets.UTF_8));
        X12Families family = X12Families.newHire(employee, LINES);
        for (int dependent = index % 4; dependent > 0; dependent--) {
            UUID id = UUID.nameUUIDFromBytes((employee + " " + dependent).getBytes(StandardCharsets.UTF_8));
            family.with(id, dependent == 1 ? Relationship.SPOUSE : Relationship.CHILD)
                    .changed(id, null);
            for (LineOfCoverage line : LINES) {
                family.enrolled(id, line).changed(FamilyChange.Type.ADDITION, id, line);
            }
        }
        return RoundTripTest.expressed(BenefitRows.changes(family.instruction()));
    }

    private static int[] read(Path file) throws IOException {
        int[] counts = new int[2];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            BenefitFileReader.read(in, new BenefitFileHandler() {
                @Override
                public void envelope(Envelope envelope) {}

                @Override
                public void transaction(TransactionHeader header) {}

                @Override
                public void family(BenefitFamily family, List<MemberPosition> positions) {
                    counts[0]++;
                }

                @Override
                public void finding(X12Finding finding) {
                    counts[1]++;
                }
            });
        }
        return counts;
    }

    private static Answer answer(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CarrierAnswer.to(in, (header, family) -> List.of(), new CarrierAnswer.Numbers(1, 2), X12Files.NOW);
        }
    }
}
