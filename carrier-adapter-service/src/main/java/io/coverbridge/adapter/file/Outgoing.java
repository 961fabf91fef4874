package io.coverbridge.adapter.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an 834 before it is written.
 *
 * @param id the file
 * @param organizationId whose it is
 * @param carrierId who gets it
 * @param connectionId whose group it is; absent where it bundles groups
 * @param kind change or full
 * @param controlNumber number of its interchange
 */
record Outgoing(
        UUID id,
        UUID organizationId,
        UUID carrierId,
        @Nullable UUID connectionId,
        ContentKind kind,
        int controlNumber) {}
