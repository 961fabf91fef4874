package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Plan;
import java.util.List;

/**
 * A group as its carrier has installed it.
 *
 * @param plans plans that the group has there
 * @param rosterSize employees that the carrier holds for it
 * @param rosterSeed from which the same people can be made again, any number of times
 */
public record GroupAtCarrier(List<Plan> plans, int rosterSize, long rosterSeed) {
    public GroupAtCarrier {
        plans = List.copyOf(plans);
        if (rosterSize < 0) {
            throw new IllegalArgumentException("a roster has no negative size");
        }
    }
}
