package io.coverbridge.adapter.steering;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * A part of what a reset sets back for one organization. A bean; the order is that of {@link jakarta.annotation.Priority},
 * the highest first: replays and behaviors (300), what carriers hold (200), the journal (100), so that nothing that a later
 * part forgets is made anew by an earlier one.
 */
@FunctionalInterface
public interface ResetPart {

    /** Sets it back; may be called again after a failure of this or another part. */
    Uni<Void> reset(UUID organizationId);
}
