package io.coverbridge.snapshot.decision;

import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.List;

/**
 * What a snapshot means.
 *
 * @param snapshot the document as it was understood: as it was sent, and with the coverage that it leaves out and that was
 *     dealt with nevertheless
 * @param carriers one entry per carrier that is concerned: those of the document in its order, then others by id
 * @param omitted enrollments that are held, open and not mentioned, and that the policy {@code reject} refuses; in words
 * @param warnings what the platform should know
 */
public record Decision(
        MemberSnapshot snapshot, List<CarrierDecision> carriers, List<String> omitted, List<String> warnings) {
    public Decision {
        carriers = List.copyOf(carriers);
        omitted = List.copyOf(omitted);
        warnings = List.copyOf(warnings);
    }
}
