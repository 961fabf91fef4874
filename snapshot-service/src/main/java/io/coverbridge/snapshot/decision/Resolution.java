package io.coverbridge.snapshot.decision;

import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What became of the members of a snapshot. */
public sealed interface Resolution {

    /**
     * Every member is known or made.
     *
     * @param snapshot the document with all ids of members filled in, also in its coverages, and the group's id
     * @param created members that are new or newly have the platform's id, employee first
     * @param newMembers ids of those among them that are new
     * @param warnings what the platform should know
     */
    record Resolved(MemberSnapshot snapshot, List<CreatedMember> created, Set<UUID> newMembers, List<String> warnings)
            implements Resolution {}

    /** The request ends with this error. */
    record Refused(Refusal refusal) implements Resolution {}
}
