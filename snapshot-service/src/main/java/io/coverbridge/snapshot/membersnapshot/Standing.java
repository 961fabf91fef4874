package io.coverbridge.snapshot.membersnapshot;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What has been posted for an employee so far.
 *
 * @param snapshots how many snapshots
 * @param numbers the last number of each carrier that was ever concerned
 * @param unfinished the snapshot that is under way
 */
record Standing(long snapshots, Map<UUID, Integer> numbers, Optional<SnapshotRecord> unfinished) {

    /** Of an employee that is new. */
    static final Standing NONE = new Standing(0, Map.of(), Optional.empty());

    Standing {
        numbers = Map.copyOf(numbers);
    }

    /** The number of the next part of this carrier. */
    int next(UUID carrierId) {
        return numbers.getOrDefault(carrierId, 0) + 1;
    }
}
