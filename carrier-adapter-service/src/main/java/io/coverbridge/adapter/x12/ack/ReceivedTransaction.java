package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A transaction set that a carrier has received, and what it thinks of it. */
final class ReceivedTransaction {

    private static final int MOST_FAULTS = 5;

    private final String type;
    private final String number;
    private final List<X12Finding> findings = new ArrayList<>();
    private final List<X12Finding> refusals = new ArrayList<>();

    private record Spot(int position, String segmentId, String code) {}

    ReceivedTransaction(String type, String number) {
        this.type = type;
        this.number = number;
    }

    String type() {
        return type;
    }

    String number() {
        return number;
    }

    void find(X12Finding finding) {
        findings.add(finding);
    }

    void refuse(X12Finding refusal) {
        refusals.add(refusal);
    }

    /** What is badly written is rejected as a whole; what is only refused is refused where it stands. */
    TransactionAck ack() {
        AckCode code = !findings.isEmpty()
                ? AckCode.REJECTED
                : refusals.isEmpty() ? AckCode.ACCEPTED : AckCode.ACCEPTED_WITH_ERRORS;
        return new TransactionAck(type, number, code, faults(), notes());
    }

    private List<String> faults() {
        Set<String> faults = new LinkedHashSet<>();
        findings.forEach(finding -> faults.add(fault(finding)));
        if (!refusals.isEmpty()) {
            faults.add("5");
        }
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    /** IK502. */
    private static String fault(X12Finding finding) {
        if (!envelope(finding)) {
            return "5";
        }
        return switch (finding.fault()) {
            case NOT_SUPPORTED -> "1";
            case SEGMENT_MISSING -> "2";
            case CONTROL_NUMBER_DIFFERS -> "3";
            case COUNT_DIFFERS -> "4";
            case CONTROL_NUMBER_REPEATED -> "23";
            default -> "7";
        };
    }

    private static boolean envelope(X12Finding finding) {
        return finding.segmentId().equals("ST") || finding.segmentId().equals("SE");
    }

    private List<SegmentNote> notes() {
        List<X12Finding> all = new ArrayList<>(findings);
        all.removeIf(ReceivedTransaction::envelope);
        all.addAll(refusals);
        all.sort(Comparator.comparing(X12Finding::segmentPosition));
        Map<Spot, List<X12Finding>> spots = new LinkedHashMap<>();
        for (X12Finding finding : all) {
            boolean element = finding.fault().level() == X12Fault.Level.ELEMENT;
            String code = element ? "8" : finding.fault().code();
            String id = finding.segmentId().isEmpty() ? "ZZZ" : finding.segmentId();
            spots.computeIfAbsent(new Spot(finding.segmentPosition(), id, code), any -> new ArrayList<>())
                    .add(finding);
        }
        return spots.entrySet().stream()
                .map(spot -> note(spot.getKey(), spot.getValue()))
                .toList();
    }

    private static SegmentNote note(Spot spot, Collection<X12Finding> at) {
        List<ElementNote> elements = at.stream()
                .filter(finding -> finding.element() != null && finding.fault().level() == X12Fault.Level.ELEMENT)
                .map(finding -> new ElementNote(
                        finding.element(), finding.component(), finding.fault().code()))
                .distinct()
                .toList();
        String loop = at.iterator().next().loop();
        return new SegmentNote(spot.segmentId(), spot.position(), loop, spot.code(), elements);
    }
}
