package io.coverbridge.adapter.roster;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents the people that a carrier holds for a group. Nothing is stored: the same place in a roster is the same family. */
public final class Roster {

    private Roster() {}

    /** The id of the employee at a place in the roster, without making the family. */
    static UUID employeeId(GroupAtCarrier group, UUID installedGroupId, int index) {
        return new RosterIds(installedGroupId, group.rosterSeed(), index).member(RosterIds.EMPLOYEE);
    }

    /**
     * One family of a group.
     *
     * @param group what the carrier has installed
     * @param installedGroupId the group at the carrier, from which all ids follow
     * @param volumeStep volumes are multiples of this; null where any volume goes
     * @param index place in the roster, from 0
     */
    public static Family family(GroupAtCarrier group, UUID installedGroupId, @Nullable Integer volumeStep, int index) {
        if (index < 0 || index >= group.rosterSize()) {
            throw new IllegalArgumentException("the roster has no place " + index);
        }
        Draw draw = new Draw(group.rosterSeed(), index);
        RosterIds ids = new RosterIds(installedGroupId, group.rosterSeed(), index);
        List<FamilyMember> members = new People(draw, ids).of(Household.of(draw));
        Employment employment = Objects.requireNonNull(members.get(0).employment());
        return new Family(
                members, new Elections(draw, ids, new Volumes(volumeStep)).of(members, employment, group.plans()));
    }
}
