package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Delimiters;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.InterchangeWriter;
import io.coverbridge.adapter.x12.syntax.Segment;
import io.coverbridge.adapter.x12.syntax.UnwritableException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes 834 files. Families pass through one by one; what is kept are positions. What has been written is right by the
 * schema: a segment that is not stops the writing, and what is in the stream by then is no file.
 */
public final class BenefitFileWriter {

    static final String VERSION = "005010X220A1";

    private final InterchangeWriter out;
    private final List<MemberPosition> positions = new ArrayList<>();
    private int families;
    private long segments;

    private BenefitFileWriter(InterchangeWriter out) {
        this.out = out;
    }

    /**
     * Writes one interchange with a transaction set for each group.
     *
     * @param stream flushed, not closed; give it a buffer
     * @param groups at least one, with different numbers; gone through twice
     * @throws UnwritableException if a value has no place in such a file: too long, or none of the codes. The families that
     *     the instructions make ({@code BenefitRows}) never cause that
     * @throws IOException if the stream fails
     */
    public static WrittenFile write(OutputStream stream, Envelope envelope, List<BenefitGroup> groups)
            throws IOException {
        Survey survey = new Survey();
        List<TransactionHeader> headers = survey.of(groups);
        Delimiters delimiters = survey.delimiters();
        BenefitFileWriter writer = new BenefitFileWriter(new InterchangeWriter(stream, envelope, delimiters));
        writer.out.startGroup("BE", VERSION);
        for (int i = 0; i < groups.size(); i++) {
            writer.group(headers.get(i), groups.get(i).families());
        }
        writer.out.endGroup();
        writer.out.end();
        return new WrittenFile(
                delimiters, headers, writer.families, writer.segments, new MemberPositions(writer.positions));
    }

    private void group(TransactionHeader header, Iterable<BenefitFamily> rows) throws IOException {
        out.startTransaction("834", header.number(), VERSION);
        int last = 1;
        for (Segment segment : HeaderSegments.of(header)) {
            last = out.write(segment);
        }
        int place = 0;
        for (BenefitFamily family : rows) {
            for (BenefitMember row : family.rows()) {
                last = row(header, place, row);
            }
            place++;
        }
        families += place;
        segments += last + 1;
        out.endTransaction();
    }

    private int row(TransactionHeader header, int family, BenefitMember row) throws IOException {
        int first = 0;
        int last = 0;
        for (Segment segment : MemberSegments.of(row)) {
            last = write(segment, row);
            first = first == 0 ? last : first;
        }
        positions.add(new MemberPosition(
                InterchangeWriter.fourDigits(header.number()),
                family,
                row.subscriberNumber(),
                row.reference(BenefitMember.MEMBER),
                first,
                last));
        return last;
    }

    private int write(Segment segment, BenefitMember row) throws IOException {
        try {
            return out.write(segment);
        } catch (UnwritableException e) {
            throw e.of(row.reference(BenefitMember.MEMBER));
        }
    }
}
