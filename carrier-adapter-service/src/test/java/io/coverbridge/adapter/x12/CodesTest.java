package io.coverbridge.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Sex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each row of the tables of codes; the tables in docs/x12-834.md say the same. */
class CodesTest {

    private static final Path DOCUMENT = Path.of("docs/x12-834.md");

    @ParameterizedTest
    @CsvSource({
        "ADOPTION, 05, 05",
        "BENEFIT_CLASS_CHANGE, 33, 33",
        "CHANGE_TO_PART_TIME, 33, 33",
        "CHANGE_TO_FULL_TIME, 33, 33",
        "COBRA_ENROLLMENT, 09, 09",
        "COBRA_TERMINATION, 07, 07",
        "COBRA_UPDATE_OTHER, 09, 09",
        "COURT_ORDER, AI, AI",
        "DEATH, 03, 03",
        "DEMOGRAPHIC_CHANGE, 25, 25",
        "DEPENDENT_OPEN_ENROLLMENT, 29, 29",
        "DISABILITY_STATUS_CHANGE, 21, 21",
        "DIVORCE, 01, 01",
        "ELIGIBILITY_CHANGE, AI, AI",
        "FOSTER_CARE, 05, 05",
        "IMMIGRATION_STATUS_CHANGE, 33, 33",
        "LEAVE_STATUS_CHANGE, 37, 38",
        "LEGAL_GUARDIAN, 05, 05",
        "LOST_COVERAGE, 29, 29",
        "MARRIAGE, 32, 32",
        "MEDICARE, 29, 14",
        "MOVED, 43, 43",
        "NEWBORN, 02, 02",
        "NEW_HIRE, 28, 28",
        "OFFLINE_CHANGE, AI, AI",
        "OPEN_ENROLLMENT, 29, 29",
        "RATE_CHANGED, 22, 22",
        "REHIRE, 41, 41",
        "REINSTATEMENT, 41, 41",
        "RETIREMENT, 04, 04",
        "TERMINATION, 08, 08"
    })
    void aReasonHasACode(EventReason reason, String going, String ending) throws IOException {
        assertThat(MaintenanceReasons.of(reason, FamilyChange.Type.CHANGE)).isEqualTo(going);
        assertThat(MaintenanceReasons.of(reason, FamilyChange.Type.TERMINATION)).isEqualTo(ending);
        String codes = going.equals(ending) ? going : going + ", ending " + ending;
        assertThat(document()).contains("| " + reason.wire() + " | " + codes + " |");
    }

    @Test
    void aChangeWithoutAnEventHasNoReasonButAWaiverIsDeclined() {
        assertThat(MaintenanceReasons.of(null, FamilyChange.Type.ADDITION)).isEqualTo("AI");
        assertThat(MaintenanceReasons.of(null, FamilyChange.Type.WAIVER)).isEqualTo("26");
    }

    @ParameterizedTest
    @CsvSource({
        "MEDICAL, HLT",
        "DENTAL, DEN",
        "VISION, VIS",
        "LIFE, LIF",
        "ADD, ADD",
        "STD, STD",
        "LTD, LTD",
        "ACCIDENT, ACC",
        "CRITICAL_ILLNESS, CRI",
        "CANCER, CNC",
        "HOSPITAL_INDEMNITY, HIN",
        "HEALTH_FUND, HFD",
        "PHARMACY, PDG",
        "WELLNESS, AG"
    })
    void aLineHasACodeOfItsOwn(LineOfCoverage line, String code) throws IOException {
        assertThat(InsuranceLines.code(line)).isEqualTo(code);
        assertThat(InsuranceLines.line(code)).contains(line);
        assertThat(document()).contains("| " + line.wire() + " | " + code + " |");
    }

    @ParameterizedTest
    @CsvSource({
        "SPOUSE, 01",
        "CHILD, 19",
        "DOMESTIC_PARTNER, 53",
        "GRANDCHILD, 05",
        "CIVIL_UNION, 01",
        "STEP_CHILD, 17",
        "FOSTER_CHILD, 10",
        "ADOPTED_CHILD, 09",
        "LEGAL_GUARDIANSHIP, 15",
        "EX_SPOUSE, 25",
        "OTHER, G8"
    })
    void aRelationshipHasACode(Relationship relationship, String code) throws IOException {
        assertThat(MemberCodes.relationship(relationship)).isEqualTo(code);
        assertThat(document()).contains("| " + relationship.wire() + " | " + code + " |");
    }

    @ParameterizedTest
    @EnumSource
    void everySexIsOneThatFilesKnow(Sex sex) {
        assertThat(MemberCodes.sex(sex)).isIn("F", "M", "U");
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEE, EMP",
        "EMPLOYEE SPOUSE, ESP",
        "EMPLOYEE CIVIL_UNION, ESP",
        "EMPLOYEE CHILD, ECH",
        "EMPLOYEE CHILD STEP_CHILD, ECH",
        "EMPLOYEE SPOUSE CHILD, FAM",
        "SPOUSE, SPO",
        "CHILD, CHD",
        "SPOUSE CHILD, SPC",
        "EMPLOYEE OTHER, E1D",
        "EMPLOYEE OTHER EX_SPOUSE, E5D",
        "EMPLOYEE SPOUSE OTHER, FAM",
        "OTHER, DEP"
    })
    void aLevelSaysWhoIsCovered(String members, String level) {
        X12Families family = X12Families.aFamily();
        List<String> covered = Arrays.asList(members.split(" "));
        for (String member : covered) {
            if (member.equals("EMPLOYEE")) {
                family.enrolled(X12Families.JANE, LineOfCoverage.VISION);
            } else {
                family.with(X12Families.id(member), Relationship.valueOf(member))
                        .enrolled(X12Families.id(member), LineOfCoverage.VISION);
            }
        }
        var coverage = family.family().coverages().get(0);

        assertThat(new CoverageLevels(family.family())
                        .level(coverage, coverage.enrollments().get(0)))
                .isEqualTo(level);
    }

    private static String document() throws IOException {
        return Files.readString(DOCUMENT, StandardCharsets.UTF_8);
    }
}
