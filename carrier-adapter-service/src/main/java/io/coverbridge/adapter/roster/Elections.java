package io.coverbridge.adapter.roster;

import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which of the group's plans a family has chosen, and since when. */
final class Elections {

    private final Draw draw;
    private final RosterIds ids;
    private final Volumes volumes;

    Elections(Draw draw, RosterIds ids, Volumes volumes) {
        this.draw = draw;
        this.ids = ids;
        this.volumes = volumes;
    }

    /** The coverages of a family, the employee first; at least one if there are plans that last until then. */
    List<FamilyCoverage> of(List<FamilyMember> family, Employment employment, List<Plan> plans) {
        List<FamilyCoverage> coverages = new ArrayList<>();
        for (List<Plan> alternatives : alternatives(plans)) {
            Plan plan = draw.of(alternatives);
            if (draw.chance(percent(plan)) && isOpen(plan, employment)) {
                coverages.add(coverage(plan, family, employment));
            }
        }
        if (coverages.isEmpty()) {
            plans.stream()
                    .filter(plan -> isOpen(plan, employment))
                    .findFirst()
                    .ifPresent(plan -> coverages.add(coverage(plan, family, employment)));
        }
        return List.copyOf(coverages);
    }

    /** Plans of which a family has one at most: those of one line, apart from what can be had beside them. */
    private static Collection<List<Plan>> alternatives(List<Plan> plans) {
        Map<String, List<Plan>> byChoice = new LinkedHashMap<>();
        for (Plan plan : plans) {
            byChoice.computeIfAbsent(plan.line() + "/" + plan.voluntary(), choice -> new ArrayList<>())
                    .add(plan);
        }
        return byChoice.values();
    }

    private static int percent(Plan plan) {
        if (plan.voluntary()) {
            return 35;
        }
        return "basic".equals(plan.planType()) ? 100 : 85;
    }

    private FamilyCoverage coverage(Plan plan, List<FamilyMember> family, Employment employment) {
        LocalDate start = start(plan, employment.employmentDates().hireDate());
        boolean wholeFamily = plan.coversDependents() && draw.chance(plan.voluntary() ? 50 : 80);
        int weeklyPay = Jobs.weeklyPay(employment);
        List<FamilyEnrollment> enrollments = new ArrayList<>();
        for (FamilyMember member : family) {
            boolean takesPart = member.individualType() == IndividualType.EMPLOYEE
                    || (wholeFamily && plan.covers(member.relationship()));
            if (takesPart && !isOver(plan, since(member, start))) {
                enrollments.add(enrollment(plan, member, start, weeklyPay));
            }
        }
        UUID planId = RosterIds.plan(ids.installedGroupId(), plan.name());
        LocalDate signed = start.minusDays(draw.between(3, 25));
        return new FamilyCoverage(plan.line(), planId, plan.name(), signed, Map.of(), null, enrollments);
    }

    private FamilyEnrollment enrollment(Plan plan, FamilyMember member, LocalDate start, int weeklyPay) {
        LocalDate end = plan.effectiveEndDate();
        return new FamilyEnrollment(
                ids.enrollment(member.id(), plan.name()),
                member.id(),
                member.individualType(),
                since(member, start),
                end == null ? FamilyEnrollment.OPEN_END : end,
                null,
                volumes.of(plan, member.individualType(), weeklyPay, draw),
                null);
    }

    private static LocalDate since(FamilyMember member, LocalDate start) {
        LocalDate born = member.person().dateOfBirth();
        return born.isAfter(start) ? born : start;
    }

    private static boolean isOpen(Plan plan, Employment employment) {
        return !isOver(plan, start(plan, employment.employmentDates().hireDate()));
    }

    private static boolean isOver(Plan plan, LocalDate day) {
        LocalDate end = plan.effectiveEndDate();
        return end != null && day.isAfter(end);
    }

    /** The first of the month after the hire, which may be the day itself, and not before the plan begins. */
    private static LocalDate start(Plan plan, LocalDate hired) {
        LocalDate first =
                hired.getDayOfMonth() == 1 ? hired : hired.withDayOfMonth(1).plusMonths(1);
        return first.isBefore(plan.effectiveStartDate()) ? plan.effectiveStartDate() : first;
    }
}
