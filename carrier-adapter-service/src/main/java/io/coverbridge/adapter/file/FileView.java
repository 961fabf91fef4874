package io.coverbridge.adapter.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be shown of a file without opening it; no personal data. */
record FileView(
        UUID id,
        UUID organizationId,
        UUID carrierId,
        @Nullable UUID connectionId,
        Direction direction,
        ContentKind kind,
        @Nullable Integer controlNumber,
        FileStatus status,
        int families,
        int members,
        long segments,
        long bytes,
        List<String> findings,
        @Nullable UUID inReplyTo,
        int attempts,
        @Nullable Instant nextDue,
        Instant created,
        @Nullable Instant transmitted,
        @Nullable Instant acknowledged) {
    FileView {
        findings = List.copyOf(findings);
    }
}
