package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says to a carrier what changes, and what it holds of the family once that is done. */
final class Instruct {

    /** What ends goes before what begins, so that nobody is in two plans in between. */
    private static final List<FamilyChange.Type> ENROLLMENT_CHANGES = List.of(
            FamilyChange.Type.TERMINATION,
            FamilyChange.Type.WAIVER,
            FamilyChange.Type.CHANGE,
            FamilyChange.Type.REINSTATEMENT,
            FamilyChange.Type.ADDITION);

    private final Members members;

    private record Key(
            LineOfCoverage lineOfCoverage,
            UUID planId,
            @Nullable LocalDate signatureDate,
            Map<String, @Nullable Object> carrierConfig,
            @Nullable CobraDetails cobraDetails) {}

    Instruct(Members members) {
        this.members = members;
    }

    /**
     * The changes in order.
     *
     * @param demographics come first
     * @param rows in {@link Row#ORDER}
     */
    List<FamilyChange> changes(List<FamilyChange> demographics, List<Row> rows) {
        List<FamilyChange> changes = new ArrayList<>(demographics);
        for (FamilyChange.Type type : ENROLLMENT_CHANGES) {
            for (Row row : rows) {
                if (row.change() == type) {
                    changes.add(new FamilyChange(
                            type, row.enrollment().id(), row.individualId(), row.event(), row.fields()));
                }
            }
        }
        return changes;
    }

    /**
     * The family at the carrier.
     *
     * @param rows in {@link Row#ORDER}
     */
    Family family(List<Row> rows) {
        Map<Key, List<Row>> coverages = new LinkedHashMap<>();
        TreeSet<UUID> dependents = new TreeSet<>();
        for (Row row : rows) {
            HeldEnrollment now = row.now();
            Key key = new Key(
                    now.lineOfCoverage(), now.planId(), now.signatureDate(), now.carrierConfig(), now.cobraDetails());
            coverages.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            dependents.add(row.individualId());
        }
        dependents.remove(members.employeeId());
        List<FamilyMember> family = new ArrayList<>();
        add(members.employeeId(), family);
        dependents.forEach(id -> add(id, family));
        return new Family(
                family, coverages.values().stream().map(Instruct::coverage).toList());
    }

    private void add(UUID id, List<FamilyMember> family) {
        FamilyMember member = members.find(id);
        if (member != null) {
            family.add(member);
        }
    }

    private static FamilyCoverage coverage(List<Row> rows) {
        HeldEnrollment first = rows.get(0).now();
        List<FamilyEnrollment> enrollments = rows.stream().map(Row::enrollment).toList();
        return new FamilyCoverage(
                first.lineOfCoverage(),
                first.planId(),
                first.planName(),
                first.signatureDate(),
                first.carrierConfig(),
                first.cobraDetails(),
                enrollments);
    }
}
