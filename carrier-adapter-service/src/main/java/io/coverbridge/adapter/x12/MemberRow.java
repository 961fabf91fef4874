package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.file.BenefitCoverage;
import io.coverbridge.adapter.x12.file.BenefitMember;
import io.coverbridge.adapter.x12.file.FileDate;
import io.coverbridge.adapter.x12.file.InsuredStatus;
import io.coverbridge.adapter.x12.file.MaintenanceType;
import io.coverbridge.adapter.x12.file.Reference;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one member, which differ in what happens and are alike in who it happens to. */
final class MemberRow {

    private final FamilyMember member;
    private final UUID employeeId;
    private final String carrierGroupId;
    private final Wording wording;
    private final PersonWording person;

    MemberRow(FamilyMember member, UUID employeeId, String carrierGroupId, Wording wording) {
        this.member = member;
        this.employeeId = employeeId;
        this.carrierGroupId = carrierGroupId;
        this.wording = wording;
        person = new PersonWording(wording);
    }

    BenefitMember of(MaintenanceType type, RowKey key, List<BenefitCoverage> coverages) {
        Person who = member.person();
        return new BenefitMember(
                status(type, key),
                references(),
                dates(key),
                person.name(who),
                person.reach(who.contact()),
                person.address(who.homeAddress(), ""),
                person.demographics(who),
                person.income(member.employment()),
                List.of(),
                person.health(who.details()),
                person.languages(who.contact()),
                null,
                who.mailingAddress() == null || who.mailingAddress().equals(who.homeAddress())
                        ? null
                        : person.address(who.mailingAddress(), " (mailing)"),
                person.disabilities(member),
                coverages,
                person.categories(member));
    }

    private InsuredStatus status(MaintenanceType type, RowKey key) {
        CobraDetails cobra = key.cobra();
        Employment employment = member.employment();
        return new InsuredStatus(
                member.individualType() == IndividualType.EMPLOYEE,
                MemberCodes.relationship(member.relationship()),
                type,
                key.reason(),
                cobra != null && cobra.cobraEnrolled() ? "C" : "A",
                cobra == null ? null : MemberCodes.qualifyingEvent(cobra.qualifyingEventReason()),
                employment == null ? null : MemberCodes.employmentStatus(employment.employmentStatus()),
                PersonWording.student(member.person().details()),
                PersonWording.disabled(member.person().details()));
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(BenefitMember.SUBSCRIBER, employeeId.toString()));
        add(BenefitMember.GROUP, carrierGroupId, references);
        references.add(new Reference(BenefitMember.MEMBER, member.id().toString()));
        add(BenefitMember.PLATFORM, member.customIndividualId(), references);
        add(BenefitMember.EMPLOYER, member.groupIndividualId(), references);
        return references;
    }

    private void add(String qualifier, @Nullable String value, List<Reference> references) {
        String exact = wording.exact(value, 1, 50, "REF02 (" + qualifier + ")");
        if (exact != null) {
            references.add(new Reference(qualifier, exact));
        }
    }

    private List<FileDate> dates(RowKey key) {
        List<FileDate> dates = new ArrayList<>();
        CoverageWording.add("303", key.eventDate(), dates);
        Employment employment = member.employment();
        if (employment != null) {
            EmploymentDates days = employment.employmentDates();
            CoverageWording.add("336", days.hireDate(), dates);
            CoverageWording.add("337", days.terminated(), dates);
            CoverageWording.add("385", days.fullTimeStart(), dates);
            CoverageWording.add("394", days.rehire(), dates);
            CoverageWording.add("286", days.retirement(), dates);
        }
        CobraDetails cobra = key.cobra();
        if (cobra != null) {
            CoverageWording.add("301", cobra.qualifyingEventDate(), dates);
            CoverageWording.add("340", cobra.eligibilityStartDate(), dates);
            CoverageWording.add("341", cobra.eligibilityEndDate(), dates);
        }
        return dates;
    }
}
