package io.coverbridge.adapter.x12;

import static io.coverbridge.adapter.x12.X12Families.JANE;
import static io.coverbridge.adapter.x12.X12Families.JOHN;
import static io.coverbridge.adapter.x12.X12Families.JUNE;
import static io.coverbridge.adapter.x12.X12Families.START;
import static io.coverbridge.adapter.x12.X12Families.aFamily;
import static io.coverbridge.events.member.FamilyChange.Type.ADDITION;
import static io.coverbridge.events.member.FamilyChange.Type.CHANGE;
import static io.coverbridge.events.member.FamilyChange.Type.REINSTATEMENT;
import static io.coverbridge.events.member.FamilyChange.Type.TERMINATION;
import static io.coverbridge.events.member.FamilyChange.Type.WAIVER;
import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.events.member.LineOfCoverage.LIFE;
import static io.coverbridge.events.member.LineOfCoverage.MEDICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.PatientRelationship;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.ProviderCodeType;
import io.coverbridge.events.member.ProviderRole;
import io.coverbridge.events.member.QualifyingEventReason;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What instructions look like in a file. */
class BenefitRowsTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 3, 31);

    @Test
    void aNewMemberIsAddedWithTheCoverage() {
        List<String> segments = segments(aFamily()
                .enrolled(JANE, MEDICAL)
                .changed(JANE, EventReason.NEW_HIRE)
                .changed(ADDITION, JANE, MEDICAL, EventReason.NEW_HIRE));

        assertThat(segments)
                .containsSubsequence(
                        "BGN*00*REF-1*20261124*2312*UT***2",
                        "REF*38*G-100",
                        "QTY*ET*1",
                        "QTY*DT*0",
                        "QTY*TO*1",
                        "N1*P5*Acme*FI*123456789",
                        "N1*IN*Cascade Mutual*94*CASCADE",
                        "INS*Y*18*021*28*A***FT",
                        "REF*0F*" + JANE,
                        "REF*1L*G-100",
                        "REF*6O*" + JANE,
                        "REF*23*EMP-" + JANE.toString().substring(0, 4),
                        "DTP*303*D8*20260304",
                        "DTP*336*D8*20200501",
                        "NM1*IL*1*Doe*Jane****34*911223333",
                        "PER*IP**HP*5035550123*EM*jane@example.com",
                        "N3*1 Main Street",
                        "N4*Portland*OR*972011234**CY*Multnomah",
                        "DMG*D8*19800203*F*M",
                        "ICM*7*85000.5*40",
                        "LUI*LE*en",
                        "HD*021**HLT*Plan MEDICAL*EMP",
                        "DTP*348*D8*20260101",
                        "REF*X9*" + X12Families.id(JANE + " MEDICAL"),
                        "REF*PID*" + X12Families.id("plan MEDICAL"));
        assertThat(segments).filteredOn(segment -> segment.startsWith("INS")).hasSize(1);
    }

    @Test
    void aTerminationHasTheLastDayOfCoverage() {
        assertThat(segments(aFamily()
                        .enrolled(JANE, DENTAL, START, ENDED, null)
                        .changed(TERMINATION, JANE, DENTAL, EventReason.TERMINATION)))
                .containsSubsequence(
                        "INS*Y*18*024*08*A***FT",
                        "HD*024**DEN*Plan DENTAL*EMP",
                        "DTP*348*D8*20260101",
                        "DTP*349*D8*20260331");
    }

    @Test
    void aMemberWhoKeepsOtherCoverageIsNotTerminated() {
        assertThat(segments(aFamily()
                        .enrolled(JANE, DENTAL, START, ENDED, null)
                        .enrolled(JANE, MEDICAL)
                        .changed(TERMINATION, JANE, DENTAL)))
                .containsSubsequence("INS*Y*18*001*AI*A***FT", "HD*024**DEN*Plan DENTAL*EMP");
    }

    @Test
    void aWaivedCoverageEndsTheDayBeforeItBegins() {
        assertThat(segments(aFamily()
                        .enrolled(JANE, DENTAL, START, START.minusDays(1), null)
                        .changed(WAIVER, JANE, DENTAL)))
                .containsSubsequence(
                        "INS*Y*18*024*26*A***FT",
                        "HD*024**DEN*Plan DENTAL*EMP",
                        "DTP*348*D8*20260101",
                        "DTP*349*D8*20251231");
    }

    @Test
    void aReinstatementHasNoEnd() {
        List<String> segments = segments(
                aFamily().enrolled(JANE, DENTAL).changed(REINSTATEMENT, JANE, DENTAL, EventReason.REINSTATEMENT));

        assertThat(segments)
                .containsSubsequence("INS*Y*18*025*41*A***FT", "HD*025**DEN*Plan DENTAL*EMP", "DTP*348*D8*20260101");
        assertThat(segments).noneMatch(segment -> segment.startsWith("DTP*349"));
    }

    @Test
    void aChangeOfThePersonIsARowWithoutCoverage() {
        List<String> segments =
                segments(aFamily().enrolled(JANE, DENTAL).changed(JANE, EventReason.DEMOGRAPHIC_CHANGE, "last_name"));

        assertThat(segments).contains("INS*Y*18*001*25*A***FT");
        assertThat(segments).noneMatch(segment -> segment.startsWith("HD"));
    }

    @Test
    void severalChangesOfOneCauseShareARowAndKeepTheirOwnTypes() {
        List<String> segments = segments(aFamily()
                .enrolled(JANE, MEDICAL, START, ENDED, null)
                .enrolled(JANE, DENTAL)
                .changed(TERMINATION, JANE, MEDICAL, EventReason.OPEN_ENROLLMENT)
                .changed(ADDITION, JANE, DENTAL, EventReason.OPEN_ENROLLMENT));

        assertThat(segments)
                .containsSubsequence(
                        "INS*Y*18*001*29*A***FT", "HD*024**HLT*Plan MEDICAL*EMP", "HD*021**DEN*Plan DENTAL*EMP");
        assertThat(segments).filteredOn(segment -> segment.startsWith("INS")).hasSize(1);
    }

    @Test
    void changesOfDifferentCausesHaveRowsOfTheirOwn() {
        assertThat(segments(aFamily()
                        .enrolled(JANE, MEDICAL)
                        .enrolled(JANE, DENTAL)
                        .changed(CHANGE, JANE, MEDICAL, EventReason.MARRIAGE)
                        .changed(ADDITION, JANE, DENTAL, EventReason.NEWBORN)))
                .containsSubsequence(
                        "INS*Y*18*001*32*A***FT",
                        "HD*001**HLT*Plan MEDICAL*EMP",
                        "INS*Y*18*001*02*A***FT",
                        "HD*021**DEN*Plan DENTAL*EMP");
    }

    @Test
    void dependentsFollowTheirSubscriberEvenIfNothingHappensToIt() {
        List<String> segments = segments(aFamily()
                .with(JOHN, Relationship.SPOUSE)
                .with(JUNE, Relationship.CHILD)
                .enrolled(JANE, MEDICAL)
                .enrolled(JOHN, MEDICAL)
                .enrolled(JUNE, MEDICAL)
                .changed(JUNE, EventReason.NEWBORN)
                .changed(ADDITION, JUNE, MEDICAL, EventReason.NEWBORN));

        assertThat(segments)
                .containsSubsequence(
                        "INS*Y*18*030*XN*A***FT",
                        "REF*0F*" + JANE,
                        "INS*N*19*021*02*A",
                        "REF*0F*" + JANE,
                        "REF*6O*" + JUNE,
                        "HD*021**HLT*Plan MEDICAL*FAM");
        assertThat(segments).filteredOn(segment -> segment.startsWith("HD")).hasSize(1);
        assertThat(segments).noneMatch(segment -> segment.startsWith("INS*N*01"));
    }

    @Test
    void cobraIsToldWithItsReasonAndDates() {
        CobraDetails cobra = new CobraDetails(
                true,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 9, 30),
                ENDED,
                QualifyingEventReason.TERMINATION_OF_EMPLOYMENT);

        assertThat(segments(aFamily()
                        .enrolled(JANE, DENTAL, START, FamilyEnrollment.OPEN_END, cobra)
                        .changed(CHANGE, JANE, DENTAL, EventReason.COBRA_ENROLLMENT)))
                .containsSubsequence(
                        "INS*Y*18*001*09*C**1*FT", "DTP*301*D8*20260331", "DTP*340*D8*20260401", "DTP*341*D8*20270930");
    }

    @Test
    void aVolumeIsAnAmountAndProvidersAreALoop() {
        FamilyEnrollment enrollment = new FamilyEnrollment(
                X12Families.id(JANE + " LIFE"),
                JANE,
                IndividualType.EMPLOYEE,
                START,
                FamilyEnrollment.OPEN_END,
                LocalDate.of(2026, 2, 1),
                122_500,
                new PcpDetails(List.of(
                        new PcpDetails.Provider(
                                "1234567893",
                                ProviderCodeType.NATIONAL_PROVIDER_IDENTIFIER,
                                ProviderRole.PCP,
                                null,
                                "Ada",
                                null,
                                "Ray",
                                null,
                                PatientRelationship.ESTABLISHED),
                        new PcpDetails.Provider(
                                "SP-1",
                                ProviderCodeType.SERVICE_PROVIDER_NUMBER,
                                ProviderRole.DENTAL_PCP,
                                null,
                                null,
                                null,
                                null,
                                "Smiles Inc",
                                null))));

        assertThat(segments(aFamily()
                        .enrolled(LIFE, null, Map.of("bill_group", 7), enrollment)
                        .changed(CHANGE, JANE, LIFE)))
                .containsSubsequence(
                        "HD*001**LIF*Plan LIFE*EMP",
                        "DTP*303*D8*20260201",
                        "DTP*348*D8*20260101",
                        "AMT*FK*122500",
                        "REF*17*bill_group=7",
                        "LX*1",
                        "NM1*P3*1*Ray*Ada****XX*1234567893*25",
                        "LX*2",
                        "NM1*QN*2*Smiles Inc*****SV*SP-1*72");
    }

    @Test
    void labelsDisabilityStudyAndTobaccoAreTold() {
        PersonDetails details = new PersonDetails(
                null,
                new PersonDetails.Disability(true, "private", null),
                null,
                true,
                new PersonDetails.Tobacco(false, null, null, null));
        Person known = X12Families.person("June");
        Person person = new Person(
                known.firstName(),
                null,
                known.lastName(),
                null,
                null,
                known.dateOfBirth(),
                Sex.X,
                null,
                null,
                known.homeAddress(),
                new Address("Box 9", null, "Salem", State.OR, "97301", null),
                null,
                details);

        List<String> segments = segments(aFamily()
                .instead(X12Families.member(JUNE, Relationship.CHILD, person, null, Map.of("division", "North: 1*")))
                .enrolled(JUNE, MEDICAL)
                .changed(ADDITION, JUNE, MEDICAL));

        assertThat(segments.get(0)).endsWith("|T|>");
        assertThat(segments)
                .containsSubsequence(
                        "INS|N|19|001|AI|A||||F|Y",
                        "DMG|D8|19800203|U",
                        "HLH|N",
                        "NM1|31|1",
                        "N3|Box 9",
                        "N4|Salem|OR|97301",
                        "DSB|3",
                        "LS|2700",
                        "LX|1",
                        "N1|75|division",
                        "REF|ZZ|North: 1*",
                        "LE|2700");
    }

    @Test
    void aFullFileHasEverybodyWhoIsCovered() {
        X12Families family = aFamily()
                .with(JOHN, Relationship.SPOUSE)
                .with(JUNE, Relationship.CHILD)
                .enrolled(JANE, MEDICAL)
                .enrolled(JOHN, MEDICAL)
                .enrolled(JUNE, DENTAL, START, ENDED, null);

        Translation translation = BenefitRows.full(JANE, "G-100", family.family(), LocalDate.of(2026, 5, 1));

        assertThat(X12Files.segments(X12Files.write(List.of(RoundTripTest.expressed(translation)))))
                .filteredOn(segment -> segment.startsWith("INS") || segment.startsWith("HD"))
                .containsExactly(
                        "INS*Y*18*030*XN*A***FT",
                        "HD*030**HLT*Plan MEDICAL*ESP",
                        "INS*N*01*030*XN*A",
                        "HD*030**HLT*Plan MEDICAL*ESP");
    }

    @Test
    void namesAreSpelledWithTheLettersThatThereAre() {
        Person known = X12Families.person("Jane");
        Person person = new Person(
                "Zoë-Łucja",
                "Æ",
                "Müller Strauß ~*:^",
                null,
                null,
                known.dateOfBirth(),
                Sex.F,
                null,
                null,
                null,
                null,
                null,
                null);
        List<String> segments = segments(aFamily()
                .instead(X12Families.member(JANE, null, person, X12Families.job(EmploymentStatus.PART_TIME), Map.of()))
                .enrolled(JANE, MEDICAL)
                .changed(JANE, null, "first_name"));

        assertThat(String.join("~", segments)).contains("NM1|IL|1|Muller Strauss ~*:?|Zoe-Lucja|AE\u001c");
    }

    @Test
    void whatNoFileCanSayIsNamedByMemberAndElementWithoutTheValue() {
        Person known = X12Families.person("Jane");
        Person person = new Person(
                "中文",
                null,
                "Doe",
                null,
                null,
                known.dateOfBirth(),
                Sex.F,
                null,
                null,
                new Address("1 Main", null, "X", State.OR, "97201", null),
                null,
                null,
                null);
        Translation translation = BenefitRows.changes(aFamily()
                .instead(X12Families.member(
                        JANE,
                        null,
                        person,
                        X12Families.job(EmploymentStatus.FULL_TIME),
                        Map.of("division", "d".repeat(51))))
                .enrolled(JANE, MEDICAL)
                .changed(JANE, null, "first_name")
                .instruction());

        assertThat(translation)
                .isEqualTo(new Translation.Inexpressible(List.of(
                        new Problem(JANE, "NM104", X12Fault.BAD_CHARACTER),
                        new Problem(JANE, "N401", X12Fault.TOO_SHORT),
                        new Problem(JANE, "REF02 (ZZ)", X12Fault.TOO_LONG))));
        assertThat(((Translation.Inexpressible) translation).problems().get(0).text())
                .isEqualTo("member " + JANE + ", element NM104: bad character");
    }

    @Test
    void tooManyLabelsOfACoverageAreAProblem() {
        Map<String, Object> labels = new LinkedHashMap<>();
        for (int i = 0; i < 13; i++) {
            labels.put("label" + i, i);
        }

        assertThat(BenefitRows.changes(aFamily()
                        .enrolled(
                                MEDICAL,
                                null,
                                labels,
                                X12Families.enrollment(JANE, MEDICAL, START, FamilyEnrollment.OPEN_END, null))
                        .changed(ADDITION, JANE, MEDICAL)
                        .instruction()))
                .isEqualTo(new Translation.Inexpressible(
                        List.of(new Problem(JANE, "REF (17)", X12Fault.SEGMENT_TOO_OFTEN))));
    }

    private static List<String> segments(X12Families family) {
        return X12Files.segments(
                X12Files.write(List.of(RoundTripTest.expressed(BenefitRows.changes(family.instruction())))));
    }
}
