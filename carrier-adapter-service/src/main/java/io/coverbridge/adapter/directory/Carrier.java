package io.coverbridge.adapter.directory;

import io.coverbridge.events.CarrierDescribed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier of the directory.
 *
 * @param described what the other services are told
 * @param plans what it sells; stays here until a group is installed
 * @param file how files to it are made up; of carriers that work by files, and only of these
 */
public record Carrier(
        CarrierDescribed described,
        List<Plan> plans,
        @Nullable FileSettings file) {

    public Carrier {
        plans = List.copyOf(plans);
        if ((described.kind() == CarrierDescribed.Kind.FILE) == (file == null)) {
            throw new IllegalArgumentException(
                    described.internalName() + " has file settings, or lacks them, by mistake");
        }
    }

    /** The carrier's id. */
    public UUID id() {
        return described.id();
    }

    /**
     * How files to it are made up.
     *
     * @throws IllegalStateException if it does not work by files
     */
    public FileSettings files() {
        if (file == null) {
            throw new IllegalStateException(described.internalName() + " does not work by files");
        }
        return file;
    }
}
