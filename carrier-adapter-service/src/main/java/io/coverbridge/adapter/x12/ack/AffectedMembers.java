package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.file.MemberPosition;
import io.coverbridge.adapter.x12.file.MemberPositions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a 999 means for the families of the file that was sent.
 *
 * @param group whether the group is rejected as such, so that nothing of it was taken
 * @param rejected transaction sets of which nothing was taken
 * @param members rows at fault, each with what is wrong; also those of rejected transaction sets
 * @param elsewhere what is wrong outside of rows: in heads, in trailers, or at positions that the file does not have
 */
public record AffectedMembers(boolean group, Set<String> rejected, List<AffectedMember> members, List<Note> elsewhere) {

    public AffectedMembers {
        rejected = Set.copyOf(rejected);
        members = List.copyOf(members);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A row, and what is wrong with it. */
    public record AffectedMember(MemberPosition row, SegmentNote note) {}

    /** A place in a transaction set that is no member's. */
    public record Note(String transaction, SegmentNote note) {}

    /**
     * Finds the rows that an answer names.
     *
     * @param positions of the file that is answered; kept from writing it, or made by reading it again
     */
    public static AffectedMembers of(GroupAck ack, MemberPositions positions) {
        Set<String> rejected = new HashSet<>();
        List<AffectedMember> members = new ArrayList<>();
        List<Note> elsewhere = new ArrayList<>();
        for (TransactionAck transaction : ack.transactions()) {
            if (transaction.code().rejected()) {
                rejected.add(transaction.transaction());
            }
            for (SegmentNote note : transaction.notes()) {
                Optional<MemberPosition> row = positions.find(transaction.transaction(), note.position());
                row.ifPresentOrElse(
                        at -> members.add(new AffectedMember(at, note)),
                        () -> elsewhere.add(new Note(transaction.transaction(), note)));
            }
        }
        return new AffectedMembers(ack.code().rejected(), rejected, members, elsewhere);
    }

    /** Whether a family arrived and nothing of it was refused. */
    public boolean taken(String transaction, int family) {
        return !group
                && !rejected.contains(transaction)
                && members.stream()
                        .map(AffectedMember::row)
                        .noneMatch(row -> row.transaction().equals(transaction) && row.family() == family);
    }
}
