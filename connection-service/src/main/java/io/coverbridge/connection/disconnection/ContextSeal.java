package io.coverbridge.connection.disconnection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coverbridge.kit.sealing.SealedColumn;
import io.coverbridge.kit.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Seals what platforms write beside a reason: free text, which may name people. */
@ApplicationScoped
class ContextSeal {

    private final Sealer sealer;

    ContextSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The rows follow the keyset. */
    @Produces
    @Singleton
    static SealedColumn disconnectionContext() {
        return SealedColumn.of("group_disconnection_requests", "sealed_context");
    }

    /** Keeps a context with its request, in place of an earlier one; null leaves that as it is. */
    void keep(GroupDisconnection disconnection, @Nullable String context) {
        if (context != null) {
            disconnection.sealedContext =
                    sealer.seal(context.getBytes(UTF_8), disconnection.organizationId, disconnection.id);
        }
    }
}
