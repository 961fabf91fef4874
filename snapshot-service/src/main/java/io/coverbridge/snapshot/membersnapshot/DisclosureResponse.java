package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.document.DependentEntry;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The social security numbers of one snapshot. Never prints itself.
 *
 * @param created when it was noted that they were shown
 * @param members members that have a number, in the order of the document
 */
@Schema(name = "Disclosure")
public record DisclosureResponse(Instant created, List<Member> members) {

    public DisclosureResponse {
        members = List.copyOf(members);
    }

    /**
     * One member's number. Never prints itself.
     *
     * @param path JSON pointer of the member in {@code member_snapshot}, e.g. {@code /dependents/0}
     * @param ssn nine digits
     */
    @Schema(name = "DisclosedMember")
    public record Member(String path, String ssn) {

        @Override
        public String toString() {
            return "Member[" + path + "]";
        }
    }

    static DisclosureResponse of(Instant noted, MemberSnapshot document) {
        List<Member> members = new ArrayList<>();
        add(members, "/employee", document.employee().person().ssn());
        List<DependentEntry> dependents = document.dependents();
        for (int i = 0; i < dependents.size(); i++) {
            add(members, "/dependents/" + i, dependents.get(i).person().ssn());
        }
        return new DisclosureResponse(noted, members);
    }

    private static void add(List<Member> members, String path, @Nullable String ssn) {
        if (ssn != null) {
            members.add(new Member(path, ssn));
        }
    }

    @Override
    public String toString() {
        return "DisclosureResponse[redacted]";
    }
}
