package io.coverbridge.snapshot.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field on which platform and carrier differ. Never prints its values.
 *
 * @param name as the API spells it, e.g. {@code volume}
 * @param platformValue what the platform has said; absent if it has said nothing
 * @param carrierValue what the carrier has, as far as the hub knows; absent if it has nothing
 */
public record DifferingField(
        String name,
        @Schema(implementation = Object.class) @Nullable JsonNode platformValue,
        @Schema(implementation = Object.class) @Nullable JsonNode carrierValue) {

    boolean isSameAs(DifferingField other) {
        return name.equals(other.name)
                && Values.same(platformValue, other.platformValue)
                && Values.same(carrierValue, other.carrierValue);
    }

    @Override
    public String toString() {
        return "DifferingField[" + name + "]";
    }
}
