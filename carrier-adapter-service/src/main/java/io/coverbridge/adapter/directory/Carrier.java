package io.coverbridge.adapter.directory;

import io.coverbridge.events.CarrierDescribed;
import java.util.List;
import java.util.UUID;

/**
 * A carrier of the directory.
 *
 * @param described what the other services are told
 * @param plans what it sells; stays here until a group is installed
 */
public record Carrier(CarrierDescribed described, List<Plan> plans) {

    public Carrier {
        plans = List.copyOf(plans);
    }

    /** The carrier's id. */
    public UUID id() {
        return described.id();
    }
}
