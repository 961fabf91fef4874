package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.Delimiters;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.InterchangeWriter;
import io.coverbridge.adapter.x12.syntax.Segment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes TA1 and 999. Nothing in them is a person's, so the usual delimiters always do. */
final class AcknowledgementWriter {

    static final String VERSION = "005010X231A1";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final String CONTEXT = "SITUATIONAL TRIGGER";

    private final InterchangeWriter out;

    private AcknowledgementWriter(InterchangeWriter out) {
        this.out = out;
    }

    static String ta1(Envelope envelope, List<InterchangeAck> acks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InterchangeWriter out = new InterchangeWriter(bytes, envelope, Delimiters.USUAL);
        for (InterchangeAck ack : acks) {
            if (ack.created() == null) {
                throw new IllegalArgumentException("an answer to an interchange names its time");
            }
            out.write(Segment.of(
                    "TA1",
                    String.format(Locale.ROOT, "%09d", ack.interchangeNumber()),
                    DATE.format(ack.created()),
                    TIME.format(ack.created()),
                    ack.code().code(),
                    ack.note()));
        }
        out.end();
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    static String ack999(Envelope envelope, List<GroupAck> acks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AcknowledgementWriter writer =
                new AcknowledgementWriter(new InterchangeWriter(bytes, envelope, Delimiters.USUAL));
        writer.out.startGroup("FA", VERSION);
        int number = 0;
        for (GroupAck ack : acks) {
            number++;
            writer.out.startTransaction("999", number, VERSION);
            writer.group(ack);
            writer.out.endTransaction();
        }
        writer.out.endGroup();
        writer.out.end();
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    private void group(GroupAck ack) throws IOException {
        out.write(Segment.of("AK1", ack.kind(), Integer.toString(ack.groupNumber()), ack.version()));
        for (TransactionAck transaction : ack.transactions()) {
            out.write(Segment.of("AK2", transaction.type(), transaction.transaction(), ack.version()));
            for (SegmentNote note : transaction.notes()) {
                segment(note);
            }
            out.write(withFaults("IK5", List.of(transaction.code().code()), transaction.faults()));
        }
        out.write(withFaults(
                "AK9",
                List.of(
                        ack.code().code(),
                        Integer.toString(ack.included()),
                        Integer.toString(ack.received()),
                        Integer.toString(ack.accepted())),
                ack.faults()));
    }

    private void segment(SegmentNote note) throws IOException {
        out.write(Segment.of("IK3", note.segmentId(), Integer.toString(note.position()), note.loop(), note.code()));
        if (note.elements().isEmpty()) {
            out.write(context(note, null));
        }
        for (ElementNote element : note.elements()) {
            out.write(
                    new Segment("IK4", List.of()).with(place(element)).with("").with(element.code()));
            out.write(context(note, element));
        }
    }

    /** Says once more where it is, in the form that tells the loop and the element in one segment. */
    private static Segment context(SegmentNote note, @Nullable ElementNote element) {
        Segment context = new Segment("CTX", List.of())
                .with(CONTEXT)
                .with(note.segmentId())
                .with(Integer.toString(note.position()));
        if (note.loop() != null || element != null) {
            context = context.with(note.loop());
        }
        return element == null ? context : context.with(place(element));
    }

    private static @Nullable String[] place(ElementNote element) {
        String position = Integer.toString(element.element());
        return element.component() == null
                ? new String[] {position}
                : new String[] {position, element.component().toString()};
    }

    private static Segment withFaults(String id, List<String> elements, List<String> faults) {
        List<String> all = new ArrayList<>(elements);
        all.addAll(faults);
        return Segment.of(id, all.toArray(String[]::new));
    }
}
