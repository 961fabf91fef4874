package io.coverbridge.adapter.file;

import io.coverbridge.adapter.x12.ack.AffectedMembers;
import io.coverbridge.adapter.x12.ack.GroupAck;
import io.coverbridge.adapter.x12.ack.InterchangeAck;
import io.coverbridge.adapter.x12.ack.TransactionAck;
import io.coverbridge.adapter.x12.file.MemberPositions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an answer means for each family of a file: a function of values.
 *
 * @param all why none was taken; empty if some may have been
 * @param bySubscriber why a family was not taken, by its subscriber's number; families that are not in it were
 */
record Verdict(List<String> all, Map<String, List<String>> bySubscriber) {

    private static final int MOST_NOTES = 20;

    Verdict {
        all = List.copyOf(all);
        bySubscriber = Map.copyOf(bySubscriber);
    }

    /** The carrier never answered. */
    static Verdict silence(int timeouts) {
        return new Verdict(
                List.of("The carrier did not answer " + timeouts
                        + " calls in a row. Send a new snapshot to try again."),
                Map.of());
    }

    /** The whole interchange was rejected. */
    static Verdict rejected(InterchangeAck ack) {
        return new Verdict(
                List.of("The carrier rejected the whole file: TA1 segment 2, element 5: fault " + ack.note()
                        + ". Send a new snapshot to try again."),
                Map.of());
    }

    /**
     * By what a 999 says.
     *
     * @param positions of the file that is answered
     */
    static Verdict of(GroupAck ack, MemberPositions positions) {
        if (ack.code().rejected() && ack.transactions().isEmpty()) {
            return new Verdict(
                    List.of("The carrier rejected the whole file: 999 segment AK9" + faults(ack.faults())
                            + ". Send a new snapshot to try again."),
                    Map.of());
        }
        AffectedMembers affected = AffectedMembers.of(ack, positions);
        Map<String, Set<String>> found = new HashMap<>();
        affected.members()
                .forEach(member -> found.computeIfAbsent(member.row().subscriberNumber(), any -> new LinkedHashSet<>())
                        .add("The carrier did not take this family: transaction set "
                                + member.row().transaction() + ", "
                                + member.note().text()
                                + ". Check it with the carrier, then send a new snapshot."));
        Map<String, String> sets = new LinkedHashMap<>();
        ack.transactions().stream()
                .filter(set -> set.code().rejected() || affected.group())
                .forEach(set -> sets.put(set.transaction(), rejected(set)));
        positions.all().stream()
                .filter(row -> affected.group() || affected.rejected().contains(row.transaction()))
                .forEach(row -> found.computeIfAbsent(row.subscriberNumber(), any -> new LinkedHashSet<>())
                        .add(sets.getOrDefault(
                                row.transaction(),
                                "The carrier rejected the whole file: 999 segment AK9" + faults(ack.faults()) + ".")));
        Map<String, List<String>> errors = new HashMap<>();
        found.forEach((subscriber, texts) ->
                errors.put(subscriber, texts.stream().limit(MOST_NOTES).toList()));
        return new Verdict(List.of(), errors);
    }

    /** Why the family of a subscriber was not taken; nothing if it was. */
    List<String> errorsOf(String subscriberNumber) {
        return all.isEmpty() ? bySubscriber.getOrDefault(subscriberNumber, List.of()) : all;
    }

    private static String rejected(TransactionAck set) {
        List<String> notes = new ArrayList<>();
        set.notes().stream().limit(3).forEach(note -> notes.add(note.text()));
        String where = notes.isEmpty() ? "segment SE" + faults(set.faults()) : String.join("; ", notes);
        return "The carrier rejected transaction set " + set.transaction() + " with all families in it: " + where
                + ". Send a new snapshot to try again.";
    }

    private static String faults(List<String> faults) {
        return faults.isEmpty() ? "" : ": fault " + String.join(", ", faults);
    }
}
