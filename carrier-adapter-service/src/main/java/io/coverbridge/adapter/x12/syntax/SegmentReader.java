package io.coverbridge.adapter.x12.syntax;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file segment by segment and checks it against the schemas. Whatever the bytes are, it ends, and says what is
 * wrong; only a stream that cannot be read makes it throw. Holds one segment at a time.
 */
public final class SegmentReader {

    private final EDIStreamReader in;
    private final SegmentHandler handler;
    private final Findings findings;
    private final Place place = new Place();
    private final List<List<String>> elements = new ArrayList<>();
    private final Repeated repeated = new Repeated();
    private boolean data;

    private SegmentReader(InputStream stream, SegmentHandler handler) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        in = factory.createEDIStreamReader(stream);
        this.handler = handler;
        findings = new Findings(handler, place);
    }

    /**
     * Reads to the end, or to where nothing more can be understood.
     *
     * @throws IOException if the stream cannot be read
     */
    public static void read(InputStream stream, SegmentHandler handler) throws IOException {
        ReadFailure failure = new ReadFailure(stream);
        new SegmentReader(failure, handler).run();
        failure.check();
    }

    private void run() {
        try {
            while (in.hasNext() && !findings.full() && handler.wantsMore()) {
                take(in.next());
            }
        } catch (EDIStreamException | RuntimeException e) {
            // The library throws more than it declares, e.g. where an element is longer than its buffer.
            findings.broken(data, e);
        }
    }

    private void take(EDIStreamEvent event) throws EDIStreamException {
        switch (event) {
            case START_INTERCHANGE -> place.startInterchange();
            case START_TRANSACTION -> place.startTransaction(in.getLocation().getSegmentPosition());
            case START_LOOP -> place.enter(in.getReferenceCode());
            case END_LOOP -> place.leave();
            case START_SEGMENT -> startSegment();
            case ELEMENT_DATA -> element(in.getLocation());
            case END_SEGMENT -> endSegment();
            case END_TRANSACTION -> place.endTransaction();
            case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
                findings.error(event, in.getErrorType(), in.getReferenceCode(), in.getText(), in.getLocation());
            default -> {
                // Groups and compositions show in their segments.
            }
        }
    }

    private void startSegment() {
        data = true;
        place.at(in.getLocation().getSegmentPosition(), in.getText());
        elements.clear();
        repeated.clear();
    }

    private void element(Location location) {
        if (location.getElementOccurrence() > 1) {
            repeated.add(location, in.getText());
            return;
        }
        while (elements.size() < location.getElementPosition()) {
            elements.add(new ArrayList<>(1));
        }
        elements.get(location.getElementPosition() - 1).add(in.getText());
        if (place.isSegment("ST") && location.getElementPosition() == 1) {
            Schemas.of(in.getText()).ifPresentOrElse(in::setTransactionSchema, findings::notSupported);
        }
    }

    private void endSegment() {
        List<List<String>> copy = new ArrayList<>(elements.size());
        for (List<String> components : elements) {
            copy.add(components.isEmpty() ? List.of("") : List.copyOf(components));
        }
        Segment segment = new Segment(place.segmentId(), copy);
        place.learn(segment);
        findings.repeated(segment);
        handler.segment(
                new PlacedSegment(segment, place.position(), place.number(), place.loop(), repeated.repetitions()));
    }
}
