package io.coverbridge.adapter.emulator;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Forgets what the emulator keeps for one organization. */
public interface ResetPart {
    Uni<Void> reset(UUID organizationId);
}
