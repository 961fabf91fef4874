package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.file.MaintenanceType;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts what changes for one member into rows. */
final class ChangesOfMember {

    private @Nullable FamilyChange person;
    private boolean added;
    private final Map<RowKey, List<FamilyChange>> coverages = new LinkedHashMap<>();

    ChangesOfMember(List<FamilyChange> changes, Function<FamilyChange, @Nullable CobraDetails> cobra) {
        for (FamilyChange change : changes) {
            if (change.type() == FamilyChange.Type.DEMOGRAPHIC) {
                person = change;
            } else {
                RowKey key = RowKey.of(change, cobra.apply(change));
                coverages.computeIfAbsent(key, any -> new ArrayList<>()).add(change);
            }
        }
        if (person != null && person.fields().isEmpty()) {
            joinPerson();
        }
    }

    /** Whom the carrier has not heard of comes with the first coverage that is new, in one row and before all others. */
    private void joinPerson() {
        for (Map.Entry<RowKey, List<FamilyChange>> row : List.copyOf(coverages.entrySet())) {
            if (row.getValue().stream().anyMatch(change -> change.type() == FamilyChange.Type.ADDITION)) {
                Map<RowKey, List<FamilyChange>> others = new LinkedHashMap<>(coverages);
                others.remove(row.getKey());
                coverages.clear();
                coverages.put(row.getKey(), row.getValue());
                coverages.putAll(others);
                person = null;
                added = true;
                return;
            }
        }
    }

    /** The change of the person that needs a row of its own. */
    @Nullable
    FamilyChange person() {
        return person;
    }

    /** What happens to the member in the person's own row. */
    MaintenanceType personType() {
        boolean unheardOf = person != null && person.fields().isEmpty() && coverages.isEmpty();
        return unheardOf ? MaintenanceType.ADDITION : MaintenanceType.CHANGE;
    }

    /** Changes of coverages, row by row. */
    Map<RowKey, List<FamilyChange>> coverages() {
        return coverages;
    }

    /**
     * What happens to the member in a row of coverages.
     *
     * @param stays whether the member keeps coverage without an end
     */
    MaintenanceType type(List<FamilyChange> row, boolean stays) {
        if (added && row.equals(coverages.values().iterator().next())) {
            return MaintenanceType.ADDITION;
        }
        if (!stays && row.stream().allMatch(change -> type(change.type()) == MaintenanceType.TERMINATION)) {
            return MaintenanceType.TERMINATION;
        }
        return row.stream().allMatch(change -> change.type() == FamilyChange.Type.REINSTATEMENT)
                ? MaintenanceType.REINSTATEMENT
                : MaintenanceType.CHANGE;
    }

    static MaintenanceType type(FamilyChange.Type type) {
        return switch (type) {
            case ADDITION -> MaintenanceType.ADDITION;
            case CHANGE, DEMOGRAPHIC -> MaintenanceType.CHANGE;
            case TERMINATION, WAIVER -> MaintenanceType.TERMINATION;
            case REINSTATEMENT -> MaintenanceType.REINSTATEMENT;
        };
    }
}
