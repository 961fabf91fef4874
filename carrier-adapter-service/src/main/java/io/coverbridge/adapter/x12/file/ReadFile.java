package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole file in memory, for what is small. What is large is read with {@link BenefitFileReader}.
 *
 * @param envelope absent if there is none that can be understood
 * @param findings what is wrong with it; none if it is right
 */
public record ReadFile(
        @Nullable Envelope envelope, List<Group> groups, MemberPositions positions, List<X12Finding> findings) {

    public ReadFile {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }

    /**
     * A transaction set.
     *
     * @param header absent if there is none that can be understood
     */
    public record Group(@Nullable TransactionHeader header, List<BenefitFamily> families) {
        public Group {
            families = List.copyOf(families);
        }
    }

    /**
     * Reads all of it.
     *
     * @throws IOException if the stream cannot be read
     */
    public static ReadFile of(InputStream stream) throws IOException {
        Collector collector = new Collector();
        BenefitFileReader.read(stream, collector);
        collector.closeGroup();
        return new ReadFile(
                collector.envelope, collector.groups, new MemberPositions(collector.positions), collector.findings);
    }

    private static final class Collector implements BenefitFileHandler {

        private @Nullable Envelope envelope;
        private final List<Group> groups = new ArrayList<>();
        private @Nullable TransactionHeader header;
        private final List<BenefitFamily> families = new ArrayList<>();
        private final List<MemberPosition> positions = new ArrayList<>();
        private final List<X12Finding> findings = new ArrayList<>();

        @Override
        public void envelope(Envelope read) {
            envelope = envelope == null ? read : envelope;
        }

        @Override
        public void transaction(TransactionHeader read) {
            closeGroup();
            header = read;
        }

        @Override
        public void family(BenefitFamily family, List<MemberPosition> rows) {
            families.add(family);
            positions.addAll(rows);
        }

        @Override
        public void finding(X12Finding finding) {
            findings.add(finding);
        }

        void closeGroup() {
            if (header != null || !families.isEmpty()) {
                groups.add(new Group(header, families));
            }
            header = null;
            families.clear();
        }
    }
}
