package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.EnvelopeReader;
import io.coverbridge.adapter.x12.syntax.PlacedSegment;
import io.coverbridge.adapter.x12.syntax.Segment;
import io.coverbridge.adapter.x12.syntax.SegmentHandler;
import io.coverbridge.adapter.x12.syntax.SegmentReader;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what carriers send back: TA1 and 999, in one file or in several. */
public final class AcknowledgementReader implements SegmentHandler {

    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT);

    private final EnvelopeReader envelopes = new EnvelopeReader();
    private @Nullable Envelope envelope;
    private @Nullable GroupAckReader group;
    private @Nullable String transaction;
    private final Set<String> answered = new HashSet<>();
    private final List<InterchangeAck> interchanges = new ArrayList<>();
    private final List<GroupAck> groups = new ArrayList<>();
    private final List<X12Finding> findings = new ArrayList<>();

    private AcknowledgementReader() {}

    /**
     * Reads a file, whatever it is. What is wrong with it is a finding.
     *
     * @throws IOException if the stream cannot be read
     */
    public static ReadAcknowledgement read(InputStream stream) throws IOException {
        AcknowledgementReader reader = new AcknowledgementReader();
        SegmentReader.read(stream, reader);
        return new ReadAcknowledgement(reader.envelope, reader.interchanges, reader.groups, reader.findings);
    }

    @Override
    public void finding(X12Finding finding) {
        findings.add(finding);
    }

    @Override
    public void segment(PlacedSegment placed) {
        Segment segment = placed.segment();
        switch (segment.id()) {
            case "ISA" -> {
                envelopes.interchange(segment);
                envelope = envelope == null ? envelopes.envelope(null).orElse(null) : envelope;
            }
            case "TA1" -> interchange(placed);
            case "GS" -> supported(placed, segment.is("GS", "FA"), 1);
            case "ST" -> {
                transaction = segment.element(2);
                boolean acknowledgement = segment.is("ST", "999");
                group = acknowledgement ? new GroupAckReader() : null;
                // Kinds without a schema have been found already.
                supported(placed, acknowledgement || !segment.is("ST", "834"), 1);
            }
            case "SE" -> closeGroup();
            default -> inside(placed);
        }
    }

    private void inside(PlacedSegment placed) {
        if (group == null) {
            return;
        }
        group.take(placed.segment());
        if (placed.segment().is("AK1")) {
            once(
                    placed,
                    "group " + placed.segment().element(1) + placed.segment().element(2),
                    2);
        } else if (placed.segment().is("AK9")) {
            counts(placed);
        }
    }

    private void interchange(PlacedSegment placed) {
        Segment segment = placed.segment();
        AckCode code = AckCode.of(segment.element(4)).orElse(null);
        once(placed, "interchange " + segment.element(1), 1);
        if (code != null && segment.element(1).matches("[0-9]{9}")) {
            interchanges.add(new InterchangeAck(
                    Integer.parseInt(segment.element(1)), created(segment), code, segment.element(5)));
        }
    }

    private static @Nullable LocalDateTime created(Segment segment) {
        try {
            return LocalDateTime.parse(segment.element(2) + segment.element(3), CREATED);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void closeGroup() {
        GroupAck ack = group == null ? null : group.ack();
        if (ack != null) {
            groups.add(ack);
        }
        group = null;
        transaction = null;
    }

    private void once(PlacedSegment placed, String subject, int element) {
        if (!answered.add(subject)) {
            find(placed, X12Fault.CONTROL_NUMBER_REPEATED, element);
        }
    }

    private void supported(PlacedSegment placed, boolean supported, int element) {
        if (!supported) {
            find(placed, X12Fault.NOT_SUPPORTED, element);
        }
    }

    /** A carrier may leave transaction sets out, but it cannot name more than it received, or accept more. */
    private void counts(PlacedSegment placed) {
        GroupAck ack = group == null ? null : group.ack();
        if (ack != null && ack.transactions().size() > ack.received()) {
            find(placed, X12Fault.COUNT_DIFFERS, 3);
        }
        if (ack != null && ack.accepted() > ack.received()) {
            find(placed, X12Fault.COUNT_DIFFERS, 4);
        }
    }

    private void find(PlacedSegment placed, X12Fault fault, int element) {
        findings.add(new X12Finding(
                fault, transaction, placed.position(), placed.segment().id(), null, element, null));
    }
}
