package io.coverbridge.snapshot.membersnapshot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has been posted for an employee so far.
 *
 * @param snapshots how many snapshots
 * @param numbers the last number of each carrier that was ever concerned
 * @param asked carriers that may or may not have something that was taken back; the answer is awaited
 * @param unfinished the snapshot that is under way
 */
record Standing(long snapshots, Map<UUID, Integer> numbers, Set<UUID> asked, Optional<SnapshotRecord> unfinished) {

    /** Of an employee that is new. */
    static final Standing NONE = new Standing(0, Map.of(), Set.of(), Optional.empty());

    Standing {
        numbers = Map.copyOf(numbers);
        asked = Set.copyOf(asked);
    }

    /** Carriers of which nobody knows what they have, once all that is under way is taken back. */
    Set<UUID> uncertain() {
        return Stream.concat(
                        asked.stream(),
                        unfinished.stream()
                                .flatMap(older -> older.unfinished().stream())
                                .filter(Fulfillment::instructed)
                                .map(Fulfillment::carrierId))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of the next part of this carrier. */
    int next(UUID carrierId) {
        return numbers.getOrDefault(carrierId, 0) + 1;
    }
}
