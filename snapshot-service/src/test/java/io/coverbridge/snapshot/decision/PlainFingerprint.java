package io.coverbridge.snapshot.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.FamilyMember;

/** A fingerprint that anybody can read, for tests. */
final class PlainFingerprint implements Fingerprint {

    @Override
    public String of(FamilyMember member) {
        FamilyMember anonymous = new FamilyMember(
                member.id(),
                member.individualType(),
                member.relationship(),
                null,
                member.groupIndividualId(),
                member.person(),
                member.employment(),
                member.classifications());
        try {
            return EventJson.mapper().writeValueAsString(anonymous);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean matches(FamilyMember member, String earlier) {
        return of(member).equals(earlier);
    }
}
