package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects one 999. */
final class GroupAckReader {

    private @Nullable Segment group;
    private String type = "";
    private @Nullable String transaction;
    private @Nullable Segment segment;
    private final List<ElementNote> elements = new ArrayList<>();
    private final List<SegmentNote> notes = new ArrayList<>();
    private final List<TransactionAck> transactions = new ArrayList<>();
    private @Nullable GroupAck ack;

    void take(Segment read) {
        switch (read.id()) {
            case "AK1" -> group = read;
            case "AK2" -> {
                type = read.element(1);
                transaction = read.element(2);
            }
            case "IK3" -> {
                closeSegment();
                segment = read;
            }
            case "IK4" -> element(read);
            case "IK5" -> closeTransaction(read);
            case "AK9" -> close(read);
            default -> {
                // Contexts say what is said already, and some carriers put people's numbers there.
            }
        }
    }

    private void element(Segment read) {
        Integer element = number(read.element(1));
        if (element != null) {
            elements.add(new ElementNote(element, number(read.component(1, 2)), read.element(3)));
        }
    }

    private void closeSegment() {
        Integer position = segment == null ? null : number(segment.element(2));
        if (segment != null && position != null) {
            notes.add(new SegmentNote(segment.element(1), position, segment.optional(3), segment.element(4), elements));
        }
        segment = null;
        elements.clear();
    }

    private void closeTransaction(Segment read) {
        closeSegment();
        AckCode code = AckCode.of(read.element(1)).orElse(null);
        if (transaction != null && code != null) {
            transactions.add(new TransactionAck(type, transaction, code, faults(read, 2, 6), notes));
        }
        transaction = null;
        notes.clear();
    }

    private void close(Segment read) {
        AckCode code = AckCode.of(read.element(1)).orElse(null);
        Integer number = group == null ? null : number(group.element(2));
        Integer included = number(read.element(2));
        Integer received = number(read.element(3));
        Integer accepted = number(read.element(4));
        if (group != null
                && code != null
                && number != null
                && included != null
                && received != null
                && accepted != null) {
            ack = new GroupAck(
                    group.element(1),
                    number,
                    group.element(3),
                    code,
                    included,
                    received,
                    accepted,
                    faults(read, 5, 9),
                    transactions);
        }
    }

    private static List<String> faults(Segment read, int first, int last) {
        List<String> faults = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (!read.element(i).isEmpty()) {
                faults.add(read.element(i));
            }
        }
        return faults;
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    /** Nothing, if it was not complete. */
    @Nullable
    GroupAck ack() {
        return ack;
    }
}
