package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a member, segment by segment, in the order of the implementation guide. */
final class MemberSegments {

    private final List<Segment> out = new ArrayList<>(48);

    private MemberSegments() {}

    static List<Segment> of(BenefitMember member) {
        MemberSegments segments = new MemberSegments();
        segments.head(member);
        segments.person(member);
        segments.parts(member);
        return segments.out;
    }

    private void head(BenefitMember member) {
        InsuredStatus status = member.status();
        out.add(Segment.of(
                "INS",
                Values.yes(status.subscriber()),
                status.relationship(),
                status.maintenanceType().code(),
                status.maintenanceReason(),
                status.benefitStatus(),
                null,
                status.qualifyingEvent(),
                status.employmentStatus(),
                status.studentStatus(),
                Values.yes(status.handicapped())));
        references(member.references());
        dates(member.dates());
    }

    private void person(BenefitMember member) {
        name(member.previous() == null ? "IL" : "74", member.name());
        reach(member.reach());
        address(member.homeAddress());
        demographics(member.demographics());
        Income income = member.income();
        if (income != null) {
            String hours = income.hours() == null ? null : Values.number(income.hours());
            out.add(Segment.of("ICM", income.frequency(), Values.number(income.amount()), hours));
        }
        amounts(member.amounts());
        if (member.health() != null) {
            out.add(Segment.of("HLH", member.health()));
        }
        for (String language : member.languages()) {
            out.add(Segment.of("LUI", "LE", language));
        }
    }

    private void parts(BenefitMember member) {
        if (member.previous() != null) {
            name("70", member.previous().name());
            demographics(member.previous().demographics());
        }
        if (member.mailingAddress() != null) {
            out.add(Segment.of("NM1", "31", "1"));
            address(member.mailingAddress());
        }
        for (Disability disability : member.disabilities()) {
            out.add(Segment.of("DSB", disability.code()));
            dates(disability.dates());
        }
        for (BenefitCoverage coverage : member.coverages()) {
            coverage(coverage);
        }
        categories(member.categories());
    }

    private void coverage(BenefitCoverage coverage) {
        out.add(Segment.of(
                "HD", coverage.maintenanceType().code(), null, coverage.line(), coverage.plan(), coverage.level()));
        dates(coverage.dates());
        amounts(coverage.amounts());
        references(coverage.references());
        int counter = 0;
        for (CareProvider provider : coverage.providers()) {
            counter++;
            out.add(Segment.of("LX", Integer.toString(counter)));
            out.add(Segment.of(
                    "NM1",
                    provider.role(),
                    provider.person() ? "1" : "2",
                    provider.lastName(),
                    provider.firstName(),
                    provider.middleName(),
                    null,
                    null,
                    provider.idQualifier(),
                    provider.id(),
                    provider.patient()));
        }
        for (OtherCoverage other : coverage.others()) {
            out.add(Segment.of("COB", other.responsibility(), other.policy(), other.coordination()));
            references(other.references());
            dates(other.dates());
        }
    }

    private void categories(List<Category> categories) {
        if (categories.isEmpty()) {
            return;
        }
        out.add(Segment.of("LS", "2700"));
        int counter = 0;
        for (Category category : categories) {
            counter++;
            out.add(Segment.of("LX", Integer.toString(counter)));
            out.add(Segment.of("N1", "75", category.name()));
            references(category.value() == null ? List.of() : List.of(category.value()));
        }
        out.add(Segment.of("LE", "2700"));
    }

    private void name(String role, PersonName name) {
        out.add(Segment.of(
                "NM1",
                role,
                "1",
                name.lastName(),
                name.firstName(),
                name.middleName(),
                name.prefix(),
                name.suffix(),
                name.ssn() == null ? null : "34",
                name.ssn()));
    }

    private void reach(List<Reach> reach) {
        if (reach.isEmpty()) {
            return;
        }
        List<String> elements = new ArrayList<>(List.of("IP", ""));
        for (Reach way : reach) {
            elements.add(way.qualifier());
            elements.add(way.number());
        }
        out.add(Segment.of("PER", elements.toArray(String[]::new)));
    }

    private void address(@Nullable PostalAddress address) {
        if (address == null) {
            return;
        }
        if (address.street() != null) {
            out.add(Segment.of("N3", address.street(), address.streetTwo()));
        }
        String county = address.county();
        out.add(Segment.of(
                "N4", address.city(), address.state(), address.zipCode(), null, county == null ? null : "CY", county));
    }

    private void demographics(@Nullable Demographics demographics) {
        if (demographics == null) {
            return;
        }
        LocalDate birth = demographics.birth();
        out.add(Segment.of(
                "DMG",
                birth == null ? null : "D8",
                birth == null ? null : Values.date(birth),
                demographics.sex(),
                demographics.maritalStatus()));
    }

    private void references(List<Reference> references) {
        for (Reference reference : references) {
            out.add(Segment.of("REF", reference.qualifier(), reference.value()));
        }
    }

    private void dates(List<FileDate> dates) {
        for (FileDate date : dates) {
            out.add(Segment.of("DTP", date.qualifier(), "D8", Values.date(date.date())));
        }
    }

    private void amounts(List<Amount> amounts) {
        for (Amount amount : amounts) {
            out.add(Segment.of("AMT", amount.qualifier(), Values.number(amount.value())));
        }
    }
}
