package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a platform asks for.
 *
 * @param document keeps every rule that can be checked without knowing more
 * @param strict whether omitted coverage ends the request
 * @param connected carriers that count as connected, or as not; for a dry run only
 */
record SnapshotOrder(
        UUID organizationId, UUID groupId, MemberSnapshot document, boolean strict, Map<UUID, Boolean> connected) {

    SnapshotOrder {
        connected = Map.copyOf(connected);
    }

    /** Carriers that the document names. */
    Set<UUID> carriers() {
        return document.coverages().stream().map(Coverage::carrierId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "SnapshotOrder[groupId=" + groupId + "]";
    }
}
