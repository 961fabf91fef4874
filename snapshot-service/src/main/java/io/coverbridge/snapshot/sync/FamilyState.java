package io.coverbridge.snapshot.sync;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What snapshots have done for a family at one carrier.
 *
 * @param underWay whether an instruction has gone out of which it is not known yet whether the carrier has it
 * @param instructed number of the last instruction; 0 if there was none
 * @param ended when the last one ended, by the hub's clock; null if there was none
 * @param spoken whether a snapshot has told the carrier of the family, or found that it has all, or was refused by it
 * @param toldMembers members whose demographics a snapshot has told
 */
record FamilyState(
        boolean underWay, int instructed, @Nullable Instant ended, boolean spoken, Set<UUID> toldMembers) {

    /** Of a family of which no snapshot speaks. */
    static final FamilyState NONE = new FamilyState(false, 0, null, false, Set.of());

    FamilyState {
        toldMembers = Set.copyOf(toldMembers);
    }

    /**
     * Whether a carrier's data may be older than what it has been told since, so that they must not turn the family back.
     *
     * @param settled the instruction up to which the data are settled; null if they do not say
     * @param began when the run began that brought them
     */
    boolean isAheadOf(@Nullable Integer settled, Instant began) {
        if (underWay) {
            return true;
        }
        if (instructed == 0) {
            return false;
        }
        return settled == null ? ended == null || !ended.isBefore(began) : settled < instructed;
    }
}
