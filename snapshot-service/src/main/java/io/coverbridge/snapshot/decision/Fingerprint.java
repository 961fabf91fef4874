package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.FamilyMember;

/**
 * Turns a member's demographics (person, job, relationship, employer's id, classifications; not the platform's id) into a
 * short text that is equal if and only if they are, and tells nothing of them.
 */
public interface Fingerprint {

    /** The fingerprint of a member as it is now. */
    String of(FamilyMember member);

    /** Whether a fingerprint that was taken earlier, perhaps with an older key, is of the same demographics. */
    boolean matches(FamilyMember member, String earlier);
}
