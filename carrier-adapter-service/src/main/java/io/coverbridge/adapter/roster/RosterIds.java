package io.coverbridge.adapter.roster;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids that follow from the group at the carrier and the place in its roster, so that a run that is repeated names the same things,
 * and another roster of the same group does not give its people the ids of others.
 *
 * @param installedGroupId the group at the carrier
 * @param seed of the roster
 * @param index place of the family in the roster, from 0
 */
record RosterIds(UUID installedGroupId, long seed, int index) {

    /** Role of the employee in the family. */
    static final String EMPLOYEE = "employee";

    /** A plan that the group has there. */
    static UUID plan(UUID installedGroupId, String planName) {
        return named(installedGroupId + "/plan/" + planName);
    }

    /** A member, by its role in the family. */
    UUID member(String role) {
        return named(installedGroupId + "/" + seed + "/" + index + "/" + role);
    }

    /** An enrollment of a member in a plan. */
    UUID enrollment(UUID memberId, String planName) {
        return named(memberId + "/" + planName);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
