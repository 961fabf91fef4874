package io.coverbridge.adapter.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.EventData;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One carrier as {@code carriers.json} has it; the fields are those of {@link CarrierDescribed}, its plans, and how files to
 * it are made up.
 */
record CarrierEntry(
        UUID id,
        String internalName,
        String displayName,
        String state,
        CarrierDescribed.Kind kind,
        List<String> linesOfCoverage,
        @JsonProperty("is_listed") boolean isListed,
        CarrierDescribed.GroupIdFormat groupIdFormat,
        CarrierDescribed.Rules rules,
        List<Plan> plans,
        @Nullable FileSettings file) {

    private static final UUID UNVERSIONED = new UUID(0, 0);

    /** The version follows from the content, so that the same directory is the same everywhere and at every start. */
    Carrier toCarrier() {
        UUID version = UUID.nameUUIDFromBytes(EventData.write(described(UNVERSIONED)));
        return new Carrier(described(version), plans, file);
    }

    private CarrierDescribed described(UUID version) {
        return new CarrierDescribed(
                id, version, internalName, displayName, state, kind, linesOfCoverage, isListed, groupIdFormat, rules);
    }
}
