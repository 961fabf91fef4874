package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.sealing.SealBrokenException;
import io.coverbridge.kit.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members as they rest in the books: sealed, bound to their organization and id. */
@ApplicationScoped
public class MemberSeals {

    private final Sealer sealer;

    MemberSeals(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The whole member, sealed. */
    public byte[] seal(UUID organizationId, FamilyMember member) {
        return sealer.seal(StoredJson.bytes(member), organizationId, member.id());
    }

    /**
     * The member that was sealed.
     *
     * @param customIndividualId the platform's id as the column has it; it may have been given after the sealing
     * @throws SealBrokenException if it was sealed for another organization or member, or by an unknown key
     */
    public FamilyMember open(UUID organizationId, UUID memberId, @Nullable String customIndividualId, byte[] sealed) {
        FamilyMember member = StoredJson.read(sealer.open(sealed, organizationId, memberId), FamilyMember.class);
        return new FamilyMember(
                memberId,
                member.individualType(),
                member.relationship(),
                customIndividualId,
                member.groupIndividualId(),
                member.person(),
                member.employment(),
                member.classifications());
    }
}
