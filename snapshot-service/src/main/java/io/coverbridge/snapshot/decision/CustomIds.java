package io.coverbridge.snapshot.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform's ids of members: one space of names per group, and fixed once they are given. */
final class CustomIds {

    private CustomIds() {}

    /**
     * What speaks against a member having an id.
     *
     * @param customId the id that the document gives the member, if any
     * @param holder who has that id now
     */
    static Optional<Refusal> conflict(KnownMember member, @Nullable String customId, Optional<KnownMember> holder) {
        String name = member.member().individualType().wire() + " " + member.id();
        if (holder.isPresent() && !holder.get().id().equals(member.id())) {
            return Optional.of(new Refusal(
                    409,
                    "custom_individual_id of " + name + " belongs to another member of the group: "
                            + holder.get().id()));
        }
        String stored = member.member().customIndividualId();
        if (customId != null && stored != null && !stored.equals(customId)) {
            return Optional.of(new Refusal(409, "The custom_individual_id of " + name + " is another one and stays"));
        }
        return Optional.empty();
    }
}
