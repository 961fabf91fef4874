package io.coverbridge.snapshot.reconcile;

import io.coverbridge.events.DifferenceObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A discrepancy that is known already: what is held has followed the carrier, and this is what the platform had said.
 *
 * @param fields what differed when it was found, with the platform's values
 */
public record Remembered(DifferenceObject objectType, UUID objectId, List<DifferingField> fields) {

    public Remembered {
        fields = List.copyOf(fields);
    }

    /** The plan that either side names; empty if they do not differ about it. */
    public Optional<UUID> planId() {
        return fields.stream()
                .filter(field -> field.name().equals("plan_id"))
                .flatMap(field -> Stream.of(
                        Optional.ofNullable(field.platformValue()), Optional.ofNullable(field.carrierValue())))
                .flatMap(Optional::stream)
                .map(value -> UUID.fromString(value.textValue()))
                .findFirst();
    }

    boolean isOfEnrollment() {
        return objectType == DifferenceObject.INDIVIDUAL_ENROLLMENT;
    }

    /** Whether the platform does not have the thing at all. */
    boolean unknownToPlatform() {
        return !fields.isEmpty() && fields.stream().allMatch(field -> field.platformValue() == null);
    }
}
