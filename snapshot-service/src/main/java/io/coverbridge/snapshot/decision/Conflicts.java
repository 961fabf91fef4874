package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Enrollments of one member at one carrier that cannot both be. Only those that the document asks for are blamed: what the
 * carrier itself holds stays possible.
 */
final class Conflicts {

    private static final Comparator<Row> BY_START = Comparator.comparing(
                    (Row row) -> row.enrollment().effectiveStartDate())
            .thenComparing(Row.ORDER);

    private final SortedSet<String> errors;

    private record Slot(UUID individualId, LineOfCoverage lineOfCoverage, UUID planId) {}

    Conflicts(SortedSet<String> errors) {
        this.errors = errors;
    }

    void check(List<Row> rows) {
        Map<Slot, List<Row>> slots = new HashMap<>();
        Map<UUID, List<Row>> open = new HashMap<>();
        for (Row row : rows) {
            if (!row.now().waived()) {
                slots.computeIfAbsent(
                                new Slot(
                                        row.individualId(),
                                        row.now().lineOfCoverage(),
                                        row.now().planId()),
                                slot -> new ArrayList<>())
                        .add(row);
            }
            if (row.now().open()) {
                open.computeIfAbsent(row.individualId(), id -> new ArrayList<>())
                        .add(row);
            }
        }
        slots.values().forEach(this::checkPeriods);
        open.values().forEach(this::checkCobra);
    }

    private void checkPeriods(List<Row> rows) {
        if (rows.size() < 2) {
            return;
        }
        rows.sort(BY_START);
        Row latest = rows.get(0);
        for (Row row : rows.subList(1, rows.size())) {
            LocalDate end = latest.enrollment().effectiveEndDate();
            if (!row.enrollment().effectiveStartDate().isAfter(end) && (row.grants() || latest.grants())) {
                errors.add("Two periods of one plan share days: " + Wording.coverage(row.now()));
            }
            if (row.enrollment().effectiveEndDate().isAfter(end)) {
                latest = row;
            }
        }
    }

    /** Coverage without an end is there from the start of COBRA on, whenever that is. */
    private void checkCobra(List<Row> rows) {
        boolean cobra = rows.stream().anyMatch(row -> row.now().underCobra());
        boolean regular = rows.stream().anyMatch(row -> !row.now().underCobra());
        if (cobra && regular && rows.stream().anyMatch(Row::grants)) {
            errors.add("COBRA and regular coverage cannot go on side by side at this carrier for "
                    + Wording.who(rows.get(0).enrollment()));
        }
    }
}
