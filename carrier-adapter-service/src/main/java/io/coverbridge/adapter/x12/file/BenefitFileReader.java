package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.EnvelopeReader;
import io.coverbridge.adapter.x12.syntax.PlacedSegment;
import io.coverbridge.adapter.x12.syntax.Segment;
import io.coverbridge.adapter.x12.syntax.SegmentHandler;
import io.coverbridge.adapter.x12.syntax.SegmentReader;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads 834 files, family by family. Everything that is wrong is a finding; a family with findings is told all the same, as
 * far as it could be read. Holds one family at a time.
 */
public final class BenefitFileReader implements SegmentHandler {

    private final BenefitFileHandler handler;
    private final EnvelopeReader envelopes = new EnvelopeReader();
    private String transaction = "";
    private @Nullable HeaderReader header;
    private @Nullable RowReader row;
    private final List<BenefitMember> rows = new ArrayList<>();
    private final List<MemberPosition> positions = new ArrayList<>();
    private int family;

    /** For who reads segments himself: to be given every segment and finding, and told the end. */
    public BenefitFileReader(BenefitFileHandler handler) {
        this.handler = handler;
    }

    /**
     * Reads a file to its end, or to where it cannot be understood any more.
     *
     * @throws IOException if the stream cannot be read
     */
    public static void read(InputStream stream, BenefitFileHandler handler) throws IOException {
        BenefitFileReader reader = new BenefitFileReader(handler);
        SegmentReader.read(stream, reader);
        reader.finish();
    }

    /** The file has ended, or nothing more of it can be read. */
    public void finish() {
        closeFamily();
    }

    @Override
    public void finding(X12Finding finding) {
        handler.finding(finding);
    }

    @Override
    public void segment(PlacedSegment placed) {
        Segment segment = placed.segment();
        switch (segment.id()) {
            case "ISA" -> envelopes.interchange(segment);
            case "GS" -> group(segment, placed.position());
            case "ST" -> startTransaction(segment, placed.position());
            case "SE", "GE", "IEA" -> closeTransaction();
            case "INS" -> startRow(segment, placed.position());
            default -> {
                if (row != null) {
                    row.take(segment, placed.position());
                } else if (header != null) {
                    header.take(segment);
                }
            }
        }
    }

    private void group(Segment segment, int position) {
        boolean benefits = segment.is("GS", "BE");
        if (!benefits || !segment.element(8).equals(BenefitFileWriter.VERSION)) {
            int element = benefits ? 8 : 1;
            handler.finding(new X12Finding(X12Fault.NOT_SUPPORTED, null, position, "GS", null, element, null));
        }
        envelopes.envelope(segment).ifPresent(handler::envelope);
    }

    private void startTransaction(Segment segment, int position) {
        closeTransaction();
        transaction = segment.element(2);
        family = 0;
        boolean supported = segment.element(1).equals("834");
        if (segment.element(1).equals("999")) {
            // A kind that is known, but has no place here. Unknown kinds have been found already.
            finding(new X12Finding(X12Fault.NOT_SUPPORTED, transaction, position, "ST", null, 1, null));
        }
        header = supported
                ? new HeaderReader(
                        Optional.ofNullable(Values.readCount(transaction)).orElse(0))
                : null;
    }

    private void startRow(Segment segment, int position) {
        closeHeader();
        BenefitMember before = closeRow();
        RowReader next = new RowReader(segment, position);
        if (next.isSubscriber() && before != null && !before.status().subscriber()) {
            closeFamily();
        }
        row = next;
    }

    private void closeHeader() {
        if (header != null) {
            TransactionHeader complete = header.header();
            if (complete != null) {
                handler.transaction(complete);
            }
            header = null;
        }
    }

    /** The row that ends here; it begins a new family if its subscriber is another one. */
    private @Nullable BenefitMember closeRow() {
        if (row == null) {
            return rows.isEmpty() ? null : rows.get(rows.size() - 1);
        }
        RowReader closing = row;
        row = null;
        BenefitMember member = closing.member();
        if (!rows.isEmpty() && !rows.get(0).subscriberNumber().equals(member.subscriberNumber())) {
            closeFamily();
        }
        if (rows.isEmpty() && !member.status().subscriber()) {
            handler.finding(new X12Finding(
                    X12Fault.SUBSCRIBER_MISSING, transaction, closing.first(), "INS", "2000", null, null));
        }
        rows.add(member);
        positions.add(closing.position(transaction, family, member));
        return member;
    }

    private void closeFamily() {
        closeHeader();
        closeRow();
        if (!rows.isEmpty()) {
            handler.family(new BenefitFamily(rows), List.copyOf(positions));
            family++;
        }
        rows.clear();
        positions.clear();
    }

    private void closeTransaction() {
        closeFamily();
        transaction = "";
    }
}
