package io.coverbridge.snapshot.document;

import static io.coverbridge.snapshot.document.Snapshots.EMPLOYEE;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.anEvent;
import static io.coverbridge.snapshot.document.Snapshots.theDependent;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotRulesTest {

    private static final UUID ALICE = new UUID(1, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final String ENROLLED = "coverages[0].enrolled_members[0].";

    @Test
    void aCoverageMayEndTheDayBeforeItStartsButNotEarlier() {
        assertViolations(dental(theEmployee().from("2026-03-01").until("2026-02-28")));
        assertViolations(
                dental(theEmployee().from("2026-03-01").until("2026-02-27")),
                ENROLLED + "effective_end_date: Must not be before the day before effective_start_date.");
    }

    @Test
    void cobraDoesNotEndBeforeItStarts() {
        assertViolations(aSnapshot().covering(aDental().underCobra("2026-02-01", "2026-02-01")));
        assertViolations(
                aSnapshot().covering(aDental().underCobra("2026-02-01", "2026-01-31")),
                "coverages[0].cobra_details.eligibility_end_date: Must not be before eligibility_start_date.");
    }

    @Test
    void idsOfEventsAreUnique() {
        assertViolations(
                aSnapshot()
                        .because(
                                anEvent("1", EventReason.MOVED, "2026-01-01"),
                                anEvent("2", EventReason.MOVED, "2026-01-01"),
                                anEvent("1", EventReason.MARRIAGE, "2026-01-02")),
                "events[2].id: Not unique.");
    }

    @Test
    void everyReferenceToAnEventLeadsToOne() {
        assertViolations(
                aSnapshot()
                        .of(anEmployee().changedBy("7"))
                        .with(aDependent(Relationship.CHILD).knownAs("C").changedBy("8"))
                        .covering(aDental()
                                .enrolling(
                                        theEmployee().changedBy("9"),
                                        theEmployee().changedBy("1")))
                        .because(anEvent("1", EventReason.MOVED, "2026-01-01")),
                ENROLLED + "event_id: No event of this snapshot has this id.",
                "dependents[0].event_id: No event of this snapshot has this id.",
                "employee.event_id: No event of this snapshot has this id.");
    }

    @Test
    void aTerminationNeedsItsDateInTheEmployment() {
        SnapshotBuilder snapshot = aSnapshot().because(anEvent("1", EventReason.TERMINATION, "2026-05-15"));

        assertViolations(
                snapshot,
                "employee.employment.employment_dates.terminated: Needed with an event of reason termination.");
        assertViolations(snapshot.of(anEmployee().terminatedOn("2026-05-20")));
    }

    @Test
    void aRehireIsOnTheDateOfTheEmployment() {
        SnapshotBuilder snapshot = aSnapshot().because(anEvent("1", EventReason.REHIRE, "2026-05-15"));

        assertViolations(
                snapshot, "employee.employment.employment_dates.rehire: Needed with an event of reason rehire.");
        assertViolations(
                snapshot.of(anEmployee().rehiredOn("2026-05-16")),
                "events[0].date: Not the date of employment_dates.rehire.");
        assertViolations(snapshot.of(anEmployee().rehiredOn("2026-05-15")));
    }

    @Test
    void aPlanIsNamedByIdOrName() {
        ObjectNode json = aSnapshot().covering(aCoverage(LineOfCoverage.DENTAL)).json();
        json.withObject("/coverages/0").put("custom_plan_id", "DL");

        assertThat(Documents.violations(json))
                .containsExactly("coverages[0].plan_name: Needed unless plan_id is given.");
        json.withObject("/coverages/0").put("plan_id", ALICE.toString());
        assertThat(Documents.violations(json)).isEmpty();
    }

    @Test
    void aMemberWithoutIdHasACustomId() {
        assertViolations(
                aSnapshot().of(anEmployee().withoutCustomId()).with(aDependent(Relationship.CHILD)),
                "dependents[0].custom_individual_id: Needed unless id is given.",
                "employee.custom_individual_id: Needed unless id is given.");
        assertViolations(aSnapshot()
                .of(anEmployee().withoutCustomId().withId(ALICE))
                .with(aDependent(Relationship.CHILD).withId(BOB)));
    }

    @Test
    void anEmployeeIsEnrolledWithoutIdButADependentIsNot() {
        ObjectNode json = dental(theEmployee()).json();

        assertThat(Documents.violations(json)).isEmpty();
        json.withObject("/coverages/0/enrolled_members/0").put("individual_type", "dependent");
        assertThat(Documents.violations(json))
                .containsExactly(
                        ENROLLED + "custom_individual_id: Needed for a dependent unless individual_id is given.");
    }

    @Test
    void onlyMembersOfTheDocumentAreEnrolled() {
        assertViolations(
                dental(theDependent(BOB), theDependent("D-2"), theEmployee().knownAs("E-2")),
                ENROLLED + "individual_id: No member of this snapshot has this id.",
                "coverages[0].enrolled_members[1].custom_individual_id: No member of this snapshot has this id.",
                "coverages[0].enrolled_members[2].custom_individual_id: No member of this snapshot has this id.");
    }

    @Test
    void bothIdsOfAnEnrolledMemberAreOfTheSameMember() {
        SnapshotBuilder family = aSnapshot()
                .of(anEmployee().withId(ALICE))
                .with(aDependent(Relationship.CHILD).withId(BOB).knownAs("D-1"));

        assertViolations(family.covering(aDental()
                .enrolling(
                        theEmployee().withId(ALICE).knownAs(EMPLOYEE),
                        theDependent(BOB).knownAs("D-1"))));
        assertViolations(
                family.covering(aDental().enrolling(theDependent(BOB).knownAs(EMPLOYEE))),
                "coverages[1].enrolled_members[0].custom_individual_id: Not the member that individual_id names.");
    }

    @Test
    void theTypeOfAnEnrolledMemberIsThatOfTheMember() {
        assertViolations(
                dental(theDependent(EMPLOYEE), theEmployee().knownAs("D-1"))
                        .with(aDependent(Relationship.CHILD).knownAs("D-1")),
                ENROLLED + "individual_type: Not the type of this member.",
                "coverages[0].enrolled_members[1].individual_type: Not the type of this member.");
    }

    @Test
    void uuidsAreTheSameInCapitals() {
        ObjectNode json = dental(theEmployee())
                .of(anEmployee().withId(UUID.fromString("abcdefab-0000-4000-8000-abcdefabcdef")))
                .json();
        json.withObject("/coverages/0/enrolled_members/0").put("individual_id", "ABCDEFAB-0000-4000-8000-ABCDEFABCDEF");

        assertThat(Documents.violations(json)).isEmpty();
    }

    @Test
    void idsOfMembersAreUnique() {
        assertViolations(
                aSnapshot()
                        .of(anEmployee().withId(ALICE))
                        .with(
                                aDependent(Relationship.CHILD).withId(BOB).knownAs(EMPLOYEE),
                                aDependent(Relationship.CHILD).withId(BOB),
                                aDependent(Relationship.CHILD).withId(ALICE)),
                "dependents[0].custom_individual_id: Not unique.",
                "dependents[1].id: Not unique.",
                "dependents[2].id: Not unique.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"912031457", "912-03-1457", "912 03 1457"})
    void anSsnIsNotAnId(String customId) {
        assertViolations(
                aSnapshot().of(anEmployee().knownAs(customId).who(aPerson().withSsn("912031457"))),
                "employee.custom_individual_id: Must not be the SSN.");
        assertViolations(
                aSnapshot()
                        .with(aDependent(Relationship.CHILD)
                                .knownAs(customId)
                                .who(aPerson().withSsn("912031457"))),
                "dependents[0].custom_individual_id: Must not be the SSN.");
    }

    @Test
    void anEndOfOmittedCoverageNeedsARule() {
        ObjectNode json = aSnapshot()
                .whenOmitted(OmittedCoverageHandling.Policy.TERMINATE)
                .json();
        ObjectNode handling = json.withObject("/omitted_coverage_handling");

        assertThat(Documents.violations(json))
                .containsExactly("omitted_coverage_handling.termination_rule: Needed with policy terminate.");
        handling.put("termination_rule", "custom");
        assertThat(Documents.violations(json))
                .containsExactly("omitted_coverage_handling.custom: Needed with termination_rule custom.");
        handling.putObject("custom");
        assertThat(Documents.violations(json))
                .containsExactly(
                        "omitted_coverage_handling.custom.effective_end_date: Needed with termination_rule custom.");
        handling.withObject("custom").put("effective_end_date", "2026-05-31");
        assertThat(Documents.violations(json)).isEmpty();
        assertViolations(aSnapshot().whenOmittedTerminate(OmittedCoverageHandling.TerminationRule.END_OF_PRIOR_MONTH));
    }

    @Test
    void aDocumentHasAtMostTwoThousandEnrolledMembers() {
        SnapshotBuilder snapshot = aSnapshot();
        for (int i = 0; i < 20; i++) {
            CoverageBuilder coverage = aDental();
            for (int j = 0; j < 100; j++) {
                coverage.enrolling(theEmployee());
            }
            snapshot.covering(coverage);
        }

        assertViolations(snapshot);
        assertViolations(
                snapshot.covering(aDental().enrolling(theEmployee())), "coverages: More than 2000 enrolled members.");
    }

    @Test
    void rulesOfEveryKindAreToldTogetherInTheOrderOfTheirPaths() {
        ObjectNode json = dental(theEmployee().until("2025-01-01").changedBy("9"))
                .because(anEvent("1", EventReason.TERMINATION, "2026-01-01"))
                .json();
        json.remove("snapshot_mode");
        json.withObject("/employee/person").put("ssn", "000-12-3456").put("sex", "female");
        json.withObject("/coverages/0").put("carrier_id", 7).remove("line_of_coverage");

        assertThat(Documents.violations(json))
                .containsExactly(
                        "coverages[0].carrier_id: Not a valid UUID.",
                        ENROLLED + "effective_end_date: Must not be before the day before effective_start_date.",
                        ENROLLED + "event_id: No event of this snapshot has this id.",
                        "coverages[0].line_of_coverage: Missing data for required field.",
                        "employee.employment.employment_dates.terminated: Needed with an event of reason termination.",
                        "employee.person.sex: Not a valid choice.",
                        "employee.person.ssn: Not a valid SSN.",
                        "snapshot_mode: Missing data for required field.");
    }

    @ParameterizedTest
    @CsvSource({
        "/employee/person/date_of_birth, 2025-02-31, date",
        "/employee/person/date_of_birth, 2023-02-29, date",
        "/employee/person/date_of_birth, 0000-01-01, date",
        "/employee/person/date_of_birth, 1899-12-31, date",
        "/employee/person/date_of_birth, 2025-1-1, date",
        "/employee/person/date_of_birth, 2025-13-01, date",
        "/employee/person/date_of_birth, 2025-00-10, date",
        "/employee/person/date_of_birth, 2025-01-00, date",
        "/employee/person/date_of_birth, 2025/01/01, date",
        "/employee/person/date_of_birth, +2025-01-1, date",
        "/employee/person/date_of_birth, 2025-01-01T00:00:00Z, date",
        "/employee/person/date_of_birth, ２025-01-01, date",
        "/employee/person/ssn, 123-45-6789, SSN",
        "/employee/person/ssn, 000456789, SSN",
        "/employee/person/ssn, 123006789, SSN",
        "/employee/person/ssn, 123450000, SSN",
        "/employee/person/ssn, 12345678, SSN",
        "/employee/person/ssn, 1234567890, SSN",
        "/employee/person/ssn, '', SSN",
        "/employee/person/home_address/zip_code, 5580, zip code",
        "/employee/person/home_address/zip_code, 55802-1, zip code",
        "/employee/person/home_address/zip_code, ٥٥٨٠٢, zip code",
        "/employee/person/contact/home_phone, 2185550119, phone number",
        "/employee/person/contact/home_phone, +02185550119, phone number",
        "/employee/person/contact/home_phone, +1 218 555 0119, phone number",
        "/employee/person/contact/work_phone, +1234567890123456, phone number",
        "/employee/person/contact/email_address, rosa, email address",
        "/employee/person/contact/email_address, rosa@mail, email address",
        "/employee/person/contact/email_address, @mail.example, email address",
        "/employee/person/contact/email_address, a b@mail.example, email address",
        "/employee/person/contact/email_address, a@b@mail.example, email address",
        "/employee/person/contact/email_address, a@mail.example., email address",
        "/employee/id, 1-1-1-1-1, UUID",
        "/employee/id, '', UUID",
    })
    void aTextThatIsNone(String pointer, String text, String noun) {
        ObjectNode json = Documents.everyField();
        int last = pointer.lastIndexOf('/');
        json.withObject(pointer.substring(0, last)).put(pointer.substring(last + 1), text);

        assertThat(Documents.violations(json))
                .containsExactly(pointer.substring(1).replace('/', '.') + ": Not a valid " + noun + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "/employee/person/date_of_birth, 1900-01-01",
        "/employee/person/date_of_birth, 2024-02-29",
        "/employee/person/date_of_birth, 9999-12-31",
        "/employee/person/ssn, 900456789",
        "/employee/person/ssn, 666456789",
        "/employee/person/home_address/zip_code, 558020001",
        "/employee/person/home_address/zip_code, 55802-",
        "/employee/person/contact/email_address, o'neil+x@sub.mail.example",
        "/employee/person/contact/email_address, josé@mail.example",
        "/employee/person/middle_name, ''",
        "/employee/person/home_address/county, ''",
    })
    void aTextThatIsGood(String pointer, String text) {
        ObjectNode json = Documents.everyField();
        int last = pointer.lastIndexOf('/');
        json.withObject(pointer.substring(0, last)).put(pointer.substring(last + 1), text);

        assertThat(Documents.violations(json)).isEmpty();
    }

    private static CoverageBuilder aDental() {
        return aCoverage(LineOfCoverage.DENTAL).inPlan("Dental Low");
    }

    private static SnapshotBuilder dental(EnrollmentBuilder... members) {
        return aSnapshot().covering(aDental().enrolling(members));
    }

    private static void assertViolations(SnapshotBuilder snapshot, String... expected) {
        assertThat(Documents.violations(snapshot.body())).containsExactly(expected);
    }
}
