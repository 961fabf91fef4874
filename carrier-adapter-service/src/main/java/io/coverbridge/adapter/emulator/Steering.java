package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CallName;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What was said by program of how calls are to be answered. */
@FunctionalInterface
interface Steering {

    /** What was said of one call. */
    Uni<Steered> of(UUID organizationId, CallName call);
}
