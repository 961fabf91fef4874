package io.coverbridge.snapshot.reconcile;

import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.DifferenceObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One thing about which platform and carrier differ. Never prints values.
 *
 * @param fields what differs; where one side does not have the thing at all, everything that the other says of it. Empty if
 *     the hub knows only that the carrier knows a member otherwise
 */
public record Found(
        DifferenceObject objectType,
        UUID objectId,
        DifferenceClassification classification,
        List<DifferingField> fields) {

    public Found {
        fields = List.copyOf(fields);
    }

    /** What it matters. */
    public Impact impact() {
        return Impact.of(this);
    }

    /** Whether the same was found before. */
    public boolean isSameAs(DifferenceClassification earlier, List<DifferingField> earlierFields) {
        return classification == earlier
                && fields.size() == earlierFields.size()
                && IntStream.range(0, fields.size()).allMatch(i -> fields.get(i).isSameAs(earlierFields.get(i)));
    }
}
