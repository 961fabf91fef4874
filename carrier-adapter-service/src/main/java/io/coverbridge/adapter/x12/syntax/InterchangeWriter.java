package io.coverbridge.adapter.x12.syntax;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.EDIValidationException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes one interchange with one functional group, or with none. Each segment is checked against the schema before it goes
 * out. Counts and trailers are its own matter. Keeps nothing of what it has written.
 */
public final class InterchangeWriter {

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private final EDIStreamWriter out;
    private final Envelope envelope;
    private final Delimiters delimiters;
    private int groups;
    private int transactions;
    private int segments;
    private @Nullable String transaction;

    /**
     * Writes the head of the interchange.
     *
     * @param stream flushed at the end, never closed
     */
    public InterchangeWriter(OutputStream stream, Envelope envelope, Delimiters delimiters) throws IOException {
        this.envelope = envelope;
        this.delimiters = delimiters;
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIStreamConstants.Delimiters.DATA_ELEMENT, delimiters.element());
        factory.setProperty(EDIStreamConstants.Delimiters.COMPONENT_ELEMENT, delimiters.component());
        factory.setProperty(EDIStreamConstants.Delimiters.REPETITION, delimiters.repetition());
        factory.setProperty(EDIStreamConstants.Delimiters.SEGMENT, delimiters.segment());
        out = factory.createEDIStreamWriter(stream);
        out.setControlSchema(Schemas.envelopes());
        start();
        writeHead();
    }

    private void start() throws IOException {
        try {
            out.startInterchange();
        } catch (EDIStreamException e) {
            throw new IOException("the file could not be begun", e);
        }
    }

    private void writeHead() throws IOException {
        put(Segment.of(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                envelope.sender().qualifier(),
                padded(envelope.sender()),
                envelope.receiver().qualifier(),
                padded(envelope.receiver()),
                SHORT_DATE.format(envelope.created()),
                TIME.format(envelope.created()),
                String.valueOf(delimiters.repetition()),
                "00501",
                nineDigits(envelope.interchangeNumber()),
                "0",
                envelope.test() ? "T" : "P",
                String.valueOf(delimiters.component())));
    }

    /**
     * Opens the functional group.
     *
     * @param kind e.g. {@code BE}
     * @param version e.g. {@code 005010X220A1}
     */
    public void startGroup(String kind, String version) throws IOException {
        groups++;
        put(Segment.of(
                "GS",
                kind,
                envelope.sender().id(),
                envelope.receiver().id(),
                DATE.format(envelope.created()),
                TIME.format(envelope.created()),
                Integer.toString(envelope.groupNumber()),
                "X",
                version));
    }

    /**
     * Opens a transaction set.
     *
     * @param type e.g. {@code 834}
     * @param number control number, unique within the group
     */
    public void startTransaction(String type, int number, String version) throws IOException {
        transactions++;
        segments = 0;
        transaction = fourDigits(number);
        Schema schema = Schemas.of(type).orElseThrow(() -> new IllegalArgumentException("no schema of " + type));
        out.setTransactionSchema(schema);
        write(Segment.of("ST", type, transaction, version));
    }

    /**
     * Writes a segment.
     *
     * @return its position within the transaction set, or within the interchange outside of any
     * @throws UnwritableException if the schema refuses it here
     */
    public int write(Segment segment) throws IOException {
        segments++;
        put(segment);
        return segments;
    }

    /** Closes the transaction set. */
    public void endTransaction() throws IOException {
        write(Segment.of("SE", Integer.toString(segments + 1), transaction));
        transaction = null;
    }

    /** Closes the functional group. */
    public void endGroup() throws IOException {
        put(Segment.of("GE", Integer.toString(transactions), Integer.toString(envelope.groupNumber())));
    }

    /** Closes the interchange and flushes. */
    public void end() throws IOException {
        put(Segment.of("IEA", Integer.toString(groups), nineDigits(envelope.interchangeNumber())));
        try {
            out.endInterchange();
        } catch (EDIStreamException e) {
            throw new IOException("the file could not be written", e);
        }
    }

    private void put(Segment segment) throws IOException {
        try {
            out.writeStartSegment(segment.id());
            for (List<String> element : segment.elements()) {
                if (element.size() == 1) {
                    out.writeElement(element.get(0));
                } else {
                    writeComposed(element);
                }
            }
            out.writeEndSegment();
        } catch (EDIValidationException e) {
            throw new UnwritableException(finding(segment, e));
        } catch (IllegalArgumentException e) {
            // A delimiter in a value; the message would quote it.
            throw unclean(segment);
        } catch (EDIStreamException e) {
            throw new IOException("segment " + segment.id() + " could not be written", e.getCause());
        }
    }

    private UnwritableException unclean(Segment segment) {
        return new UnwritableException(
                new X12Finding(X12Fault.BAD_CHARACTER, transaction, segments, segment.id(), null, null, null));
    }

    private void writeComposed(List<String> components) throws EDIStreamException {
        out.writeStartElement();
        for (String component : components) {
            out.writeComponent(component);
        }
        out.endElement();
    }

    @SuppressWarnings("NullAway") // the library is not annotated
    private X12Finding finding(Segment segment, EDIValidationException e) {
        boolean whole = e.getEvent() == EDIStreamEvent.SEGMENT_ERROR;
        int component = whole ? -1 : e.getLocation().getComponentPosition();
        return new X12Finding(
                X12Fault.of(e.getError()),
                transaction,
                segments,
                segment.id(),
                null,
                whole ? null : e.getLocation().getElementPosition(),
                component < 1 ? null : component);
    }

    private static String padded(Party party) {
        return party.id() + " ".repeat(15 - party.id().length());
    }

    private static String nineDigits(int number) {
        return String.format(Locale.ROOT, "%09d", number);
    }

    /** A control number of a transaction set as it is written. */
    public static String fourDigits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
