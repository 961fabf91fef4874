package io.coverbridge.adapter.x12.syntax;

import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what the library finds into findings, without the values that it quotes, and each only once. */
final class Findings {

    /** Most findings of one file. */
    static final int MAX = 100_000;

    private static final int INCOMPLETE_STREAM = 5;
    private static final Pattern SEGMENT_ID = Pattern.compile("[A-Z][A-Z0-9]{1,2}");

    private final SegmentHandler handler;
    private final Place place;
    private final Set<String> numbers = new HashSet<>();
    private int count;
    private @Nullable X12Finding last;

    Findings(SegmentHandler handler, Place place) {
        this.handler = handler;
        this.place = place;
    }

    boolean full() {
        return count > MAX;
    }

    void error(
            EDIStreamEvent event,
            EDIStreamValidationError error,
            @Nullable String reference,
            String text,
            Location location) {
        X12Fault fault = X12Fault.of(error);
        boolean whole = event == EDIStreamEvent.SEGMENT_ERROR;
        int component = location.getComponentPosition();
        String id = whole ? missing(fault, text, reference, location) : location.getSegmentTag();
        add(
                fault,
                place.position(location.getSegmentPosition()),
                id,
                fault == X12Fault.LOOP_MISSING ? reference : place.loop(),
                whole ? null : location.getElementPosition(),
                whole || component < 1 ? null : component);
    }

    /** What the library quotes for a missing loop is the loop; the segment that opens it is what is missed. */
    private static String missing(X12Fault fault, String text, @Nullable String reference, Location location) {
        if (fault == X12Fault.LOOP_MISSING) {
            return opener(reference);
        }
        return SEGMENT_ID.matcher(text).matches() ? text : location.getSegmentTag();
    }

    private static String opener(@Nullable String loop) {
        if (loop == null) {
            return "";
        }
        return switch (loop) {
            case "1000A", "1000B", "1000C", "2750" -> "N1";
            case "2000" -> "INS";
            case "2300" -> "HD";
            default -> "NM1";
        };
    }

    void notSupported() {
        add(X12Fault.NOT_SUPPORTED, place.position(), "ST", null, 1, null);
    }

    /** Control numbers must be unique: of interchanges in a file, of groups in it, of transaction sets in their group. */
    void repeated(Segment segment) {
        String key = switch (segment.id()) {
            case "ISA" -> "ISA" + segment.element(13);
            case "GS" -> "GS" + segment.element(1) + '/' + segment.element(6);
            case "ST" -> "ST" + segment.element(2);
            default -> null;
        };
        if (segment.is("ISA")) {
            numbers.removeIf(number -> !number.startsWith("ISA"));
        } else if (segment.is("GS")) {
            numbers.removeIf(number -> number.startsWith("ST"));
        }
        if (key != null && !numbers.add(key)) {
            int element = segment.is("ISA") ? 13 : segment.is("GS") ? 6 : 2;
            add(X12Fault.CONTROL_NUMBER_REPEATED, place.position(), segment.id(), null, element, null);
        }
    }

    /** The library can read no further. */
    void broken(boolean anyData, Exception e) {
        boolean ended = e.getMessage() != null && e.getMessage().startsWith("EDIE00" + INCOMPLETE_STREAM);
        X12Fault fault = ended && anyData ? X12Fault.TRUNCATED : X12Fault.NOT_X12;
        add(fault, anyData ? place.position() : 0, place.segmentId(), place.loop(), null, null);
    }

    private void add(
            X12Fault fault,
            int position,
            String id,
            @Nullable String loop,
            @Nullable Integer element,
            @Nullable Integer component) {
        String segmentId = SEGMENT_ID.matcher(id).matches() ? id : "";
        X12Finding finding = new X12Finding(fault, place.transaction(), position, segmentId, loop, element, component);
        if (same(finding)) {
            return;
        }
        last = finding;
        count++;
        handler.finding(
                count <= MAX
                        ? finding
                        : new X12Finding(X12Fault.TOO_MANY_FAULTS, null, position, segmentId, null, null, null));
    }

    /** The library tells some things twice: by the standard and by the implementation guide. */
    private boolean same(X12Finding finding) {
        if (last == null) {
            return false;
        }
        boolean samePlace = last.segmentPosition() == finding.segmentPosition()
                && last.segmentId().equals(finding.segmentId())
                && Objects.equals(last.transaction(), finding.transaction());
        return last.equals(finding)
                || (samePlace && last.fault() == X12Fault.LOOP_TOO_OFTEN && finding.fault() == last.fault())
                || (samePlace
                        && last.fault() == X12Fault.SEGMENT_MISSING
                        && finding.fault() == X12Fault.SEGMENT_TOO_RARE);
    }
}
