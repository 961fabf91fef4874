package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.Segment;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A functional group that a carrier has received. */
final class ReceivedGroup {

    private static final int MOST_FAULTS = 5;

    private final Segment head;
    private int included = -1;
    private final List<ReceivedTransaction> transactions = new ArrayList<>();
    private final List<X12Finding> findings = new ArrayList<>();

    ReceivedGroup(Segment head) {
        this.head = head;
    }

    void add(ReceivedTransaction transaction) {
        transactions.add(transaction);
    }

    void find(X12Finding finding) {
        findings.add(finding);
    }

    void close(Segment trailer) {
        String count = trailer.element(1);
        included = count.matches("[0-9]{1,6}") ? Integer.parseInt(count) : -1;
    }

    /** Whether it has what an answer needs. */
    boolean answerable() {
        return head.element(1).matches("[A-Z0-9]{2}")
                && head.element(6).matches("[0-9]{1,9}")
                && head.element(8).matches("[A-Z0-9]{1,12}")
                && transactions.stream()
                        .allMatch(transaction -> transaction.number().matches("[0-9A-Za-z]{4,9}")
                                && transaction.type().matches("[0-9A-Z]{3}"));
    }

    GroupAck ack() {
        List<TransactionAck> acks =
                transactions.stream().map(ReceivedTransaction::ack).toList();
        int accepted = findings.isEmpty()
                ? (int) acks.stream().filter(ack -> !ack.code().rejected()).count()
                : 0;
        return new GroupAck(
                head.element(1),
                Integer.parseInt(head.element(6)),
                head.element(8),
                code(acks, accepted),
                included < 0 ? acks.size() : included,
                acks.size(),
                accepted,
                faults(),
                acks);
    }

    private AckCode code(List<TransactionAck> acks, int accepted) {
        if (!findings.isEmpty() || (accepted == 0 && !acks.isEmpty())) {
            return AckCode.REJECTED;
        }
        if (accepted < acks.size()) {
            return AckCode.PARTLY_ACCEPTED;
        }
        return acks.stream().allMatch(ack -> ack.code() == AckCode.ACCEPTED)
                ? AckCode.ACCEPTED
                : AckCode.ACCEPTED_WITH_ERRORS;
    }

    /** AK905. */
    private List<String> faults() {
        Set<String> faults = new LinkedHashSet<>();
        for (X12Finding finding : findings) {
            boolean kind = finding.element() != null && finding.element() == 1;
            faults.add(
                    switch (finding.fault()) {
                        case NOT_SUPPORTED -> kind ? "1" : "2";
                        case SEGMENT_MISSING -> "3";
                        case CONTROL_NUMBER_DIFFERS -> "4";
                        case COUNT_DIFFERS -> "5";
                        case CONTROL_NUMBER_REPEATED -> "19";
                        default -> "6";
                    });
        }
        return faults.stream().limit(MOST_FAULTS).toList();
    }
}
