package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot means for one carrier.
 *
 * @param errors why it is invalid; empty otherwise
 * @param changes what the carrier is to be told, in order; empty unless the verdict is {@link Verdict#VALID}
 * @param family what the carrier holds once it is done; null unless the verdict is {@link Verdict#VALID}
 */
public record CarrierDecision(
        UUID carrierId,
        Verdict verdict,
        List<String> errors,
        List<FamilyChange> changes,
        @Nullable Family family) {

    public CarrierDecision {
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
    }

    /** Of a carrier that has all that a document does not even mention. */
    public static CarrierDecision unconcerned(UUID carrierId) {
        return new CarrierDecision(carrierId, Verdict.NO_CHANGES, List.of(), List.of(), null);
    }

    /** The four outcomes. */
    public enum Verdict {
        /** There is something to send and nothing against it. */
        VALID,
        /** A rule forbids it. */
        INVALID,
        /** The carrier has it all. */
        NO_CHANGES,
        /** It waits for the connection, and is decided when that is completed. */
        SCHEDULED
    }
}
