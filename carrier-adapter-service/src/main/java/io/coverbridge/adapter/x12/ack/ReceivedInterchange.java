package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.Segment;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An interchange that a carrier has received. */
final class ReceivedInterchange {

    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT);

    private final Segment head;
    private final List<ReceivedGroup> groups = new ArrayList<>();
    private final List<X12Finding> findings = new ArrayList<>();

    ReceivedInterchange(Segment head) {
        this.head = head;
    }

    void add(ReceivedGroup group) {
        groups.add(group);
    }

    void find(X12Finding finding) {
        findings.add(finding);
    }

    /** Nothing where its head has no number to answer to. */
    Optional<InterchangeAck> ack() {
        if (!head.element(13).matches("[0-9]{9}") || created() == null) {
            return Optional.empty();
        }
        String note = note();
        AckCode code = note.equals("000") ? AckCode.ACCEPTED : AckCode.REJECTED;
        return Optional.of(new InterchangeAck(Integer.parseInt(head.element(13)), created(), code, note));
    }

    /** Those of an interchange that is not rejected. */
    List<GroupAck> groups() {
        return note().equals("000") ? groups.stream().map(ReceivedGroup::ack).toList() : List.of();
    }

    private @Nullable LocalDateTime created() {
        try {
            return LocalDateTime.parse(head.element(9) + head.element(10), CREATED);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** TA105, of the first fault. */
    private String note() {
        if (!findings.isEmpty()) {
            X12Finding first = findings.get(0);
            return switch (first.fault()) {
                case TRUNCATED -> "023";
                case CONTROL_NUMBER_DIFFERS -> "001";
                case COUNT_DIFFERS -> "021";
                case CONTROL_NUMBER_REPEATED -> "025";
                default -> first.segmentId().equals("ISA") ? ofHead(first.element()) : "022";
            };
        }
        return groups.stream().allMatch(ReceivedGroup::answerable) ? "000" : "024";
    }

    private static String ofHead(@Nullable Integer element) {
        if (element == null) {
            return "022";
        }
        return switch (element) {
            case 1 -> "010";
            case 2 -> "011";
            case 3 -> "012";
            case 4 -> "013";
            case 5 -> "005";
            case 6 -> "006";
            case 7 -> "007";
            case 8 -> "008";
            case 9 -> "014";
            case 10 -> "015";
            case 11 -> "016";
            case 12 -> "017";
            case 13 -> "018";
            case 14 -> "019";
            case 15 -> "020";
            default -> "027";
        };
    }
}
