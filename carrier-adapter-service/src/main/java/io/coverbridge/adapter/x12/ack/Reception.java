package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitFileHandler;
import io.coverbridge.adapter.x12.file.BenefitFileReader;
import io.coverbridge.adapter.x12.file.MemberPosition;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.EnvelopeReader;
import io.coverbridge.adapter.x12.syntax.PlacedSegment;
import io.coverbridge.adapter.x12.syntax.Segment;
import io.coverbridge.adapter.x12.syntax.SegmentHandler;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives a file as a carrier does, and sorts what is wrong with it by what has to answer for it. */
final class Reception implements SegmentHandler, BenefitFileHandler {

    private final Reviewer reviewer;
    private final BenefitFileReader reader = new BenefitFileReader(this);
    private final List<ReceivedInterchange> interchanges = new ArrayList<>();
    private final List<X12Finding> findings = new ArrayList<>();
    /** Faults of a head are told before the head. */
    private final List<X12Finding> ofHead = new ArrayList<>();

    private final EnvelopeReader envelopes = new EnvelopeReader();
    private @Nullable Envelope envelope;
    private @Nullable TransactionHeader header;
    private @Nullable ReceivedInterchange interchange;
    private @Nullable ReceivedGroup group;
    private @Nullable ReceivedTransaction transaction;

    Reception(Reviewer reviewer) {
        this.reviewer = reviewer;
    }

    @Override
    public void segment(PlacedSegment placed) {
        Segment segment = placed.segment();
        boolean closing = segment.is("SE") || segment.is("GE") || segment.is("IEA");
        if (closing) {
            // The last family is told at the end of its transaction set, and belongs to that.
            reader.segment(placed);
        }
        switch (segment.id()) {
            case "ISA" -> open(segment);
            case "GS" -> open(new ReceivedGroup(segment));
            case "ST" -> open(new ReceivedTransaction(segment.element(1), segment.element(2)));
            case "SE" -> transaction = null;
            case "GE" -> {
                transaction = null;
                if (group != null) {
                    group.close(segment);
                }
                group = null;
            }
            case "IEA" -> interchange = null;
            default -> {
                // What is inside is the reader's.
            }
        }
        flush();
        if (!closing) {
            reader.segment(placed);
            flush();
        }
    }

    /** Who is to be answered shows in ISA alone, so that a file can be answered whose group is at fault. */
    private void open(Segment head) {
        ReceivedInterchange opened = new ReceivedInterchange(head);
        envelopes.interchange(head);
        envelope = envelope == null ? envelopes.envelope(null).orElse(null) : envelope;
        interchange = opened;
        group = null;
        transaction = null;
        interchanges.add(opened);
    }

    private void open(ReceivedGroup opened) {
        group = opened;
        transaction = null;
        if (interchange != null) {
            interchange.add(opened);
        }
    }

    private void open(ReceivedTransaction opened) {
        header = null;
        transaction = opened;
        if (group != null) {
            group.add(opened);
        }
    }

    @Override
    public void finding(X12Finding finding) {
        findings.add(finding);
        boolean head = List.of("ISA", "GS", "ST").contains(finding.segmentId());
        if (head && finding.fault() != X12Fault.SEGMENT_MISSING && finding.fault() != X12Fault.TRUNCATED) {
            ofHead.add(finding);
        } else {
            sort(finding);
        }
    }

    private void flush() {
        ofHead.forEach(this::sort);
        ofHead.clear();
    }

    private void sort(X12Finding finding) {
        boolean whole = finding.fault() == X12Fault.TRUNCATED || finding.fault() == X12Fault.NOT_X12;
        switch (whole ? "IEA" : finding.segmentId()) {
            case "GS", "GE" -> toGroup(finding);
            case "ISA", "IEA", "TA1" -> toInterchange(finding);
            default -> {
                if (transaction != null) {
                    transaction.find(finding);
                } else {
                    toGroup(finding);
                }
            }
        }
    }

    private void toGroup(X12Finding finding) {
        if (group != null) {
            group.find(finding);
        } else {
            toInterchange(finding);
        }
    }

    private void toInterchange(X12Finding finding) {
        if (interchange != null) {
            interchange.find(finding);
        }
    }

    @Override
    public void envelope(Envelope read) {
        // Known since ISA.
    }

    @Override
    public void transaction(TransactionHeader read) {
        header = read;
    }

    @Override
    public void family(BenefitFamily family, List<MemberPosition> positions) {
        for (Refusal refusal : reviewer.review(header, family)) {
            MemberPosition row = positions.get(refusal.row());
            if (transaction != null) {
                transaction.refuse(new X12Finding(
                        refusal.fault(),
                        row.transaction(),
                        row.firstSegment(),
                        "INS",
                        "2000",
                        refusal.element(),
                        null));
            }
        }
    }

    void finish() {
        reader.finish();
        flush();
    }

    @Nullable
    Envelope envelope() {
        return envelope;
    }

    List<ReceivedInterchange> interchanges() {
        return interchanges;
    }

    List<X12Finding> findings() {
        return findings;
    }
}
