package io.coverbridge.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.x12.file.BenefitChange;
import io.coverbridge.adapter.x12.file.BenefitCoverage;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitGroup;
import io.coverbridge.adapter.x12.file.BenefitMember;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import io.coverbridge.adapter.x12.file.WrittenFile;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.FamilyChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again exactly, whoever the families are. */
class RoundTripTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aFileIsReadAsItWasWritten(long seed) {
        RandomBenefits random = new RandomBenefits(seed);
        List<BenefitGroup> groups = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            List<BenefitFamily> families = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                families.add(expressed(BenefitRows.changes(random.instruction(5, 5))));
            }
            groups.add(new BenefitGroup(X12Files.header(number, FileKind.CHANGE), families));
        }

        WrittenFile[] written = new WrittenFile[1];
        ReadFile read = X12Files.read(X12Files.write(groups, written));

        assertThat(read.envelope()).isEqualTo(X12Files.envelope());
        assertThat(read.positions().all()).isEqualTo(written[0].positions().all());
        for (int i = 0; i < groups.size(); i++) {
            assertThat(read.groups().get(i).header())
                    .isEqualTo(written[0].headers().get(i));
            assertThat(read.groups().get(i).families())
                    .containsExactlyElementsOf(groups.get(i).families());
        }
        assertThat(read.groups()).hasSameSizeAs(groups);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void theChangesThatAreReadAreThoseOfTheInstruction(long seed) {
        RandomBenefits random = new RandomBenefits(seed);
        List<CarrierInstruction> instructions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            instructions.add(random.instruction(5, 5));
        }

        String file = X12Files.write(instructions.stream()
                .map(instruction -> expressed(BenefitRows.changes(instruction)))
                .toList());

        List<BenefitFamily> read = X12Files.read(file).groups().get(0).families();
        for (int i = 0; i < instructions.size(); i++) {
            assertThat(BenefitChange.of(read.get(i)).stream().map(Told::of))
                    .containsExactlyInAnyOrderElementsOf(Told.by(instructions.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void aFullFileIsReadAsItWasWrittenAndChangesNothing(long seed) {
        RandomBenefits random = new RandomBenefits(seed);
        List<BenefitFamily> families = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            CarrierInstruction instruction = random.instruction(5, 5);
            families.add(expressed(BenefitRows.full(instruction.employeeId(), "G-100", instruction.family(), DAY)));
        }
        TransactionHeader header = X12Files.header(1, FileKind.FULL);

        String file = X12Files.write(List.of(new BenefitGroup(header, families)), new WrittenFile[1]);

        List<BenefitFamily> read = X12Files.read(file).groups().get(0).families();
        assertThat(read).isEqualTo(families);
        assertThat(read)
                .allSatisfy(family -> assertThat(BenefitChange.of(family)).isEmpty());
    }

    @Test
    void aRowFindsTheMemberOfEachOfItsSegments() {
        RandomBenefits random = new RandomBenefits(41);
        List<BenefitFamily> families = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            families.add(expressed(BenefitRows.changes(random.instruction(4, 4))));
        }
        WrittenFile[] written = new WrittenFile[1];
        String file = X12Files.write(List.of(new BenefitGroup(X12Files.header(1, FileKind.CHANGE), families)), written);
        char end = written[0].delimiters().segment();
        String[] segments = file.split(Pattern.quote(String.valueOf(end)));

        String member = null;
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 2; i < segments.length - 3; i++) {
            int position = i - 1;
            Optional<String> found =
                    written[0].positions().find("0001", position).map(row -> Objects.requireNonNull(row.memberId()));
            if (segments[i].startsWith("INS")) {
                member = memberOf(segments, i);
                rows.merge(member, 1, Integer::sum);
            }
            assertThat(found).isEqualTo(Optional.ofNullable(member));
        }
        assertThat(rows).isNotEmpty();
    }

    private static String memberOf(String[] segments, int ins) {
        for (int i = ins; ; i++) {
            if (segments[i].substring(3).startsWith("6O", 1)) {
                return segments[i].substring(7);
            }
        }
    }

    static BenefitFamily expressed(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Expressed.class);
        return ((Translation.Expressed) translation).family();
    }

    /** What of a change goes through a file. */
    private record Told(
            FamilyChange.Type type,
            UUID member,
            @Nullable UUID enrollment,
            @Nullable UUID plan,
            @Nullable String reason,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable BigDecimal volume,
            int providers,
            @Nullable LocalDate cobraUntil) {

        static Told of(BenefitChange change) {
            BenefitMember row = change.row();
            UUID member = UUID.fromString(Objects.requireNonNull(row.reference(BenefitMember.MEMBER)));
            BenefitCoverage coverage = change.coverage();
            if (coverage == null) {
                return new Told(change.type(), member, null, null, null, null, null, null, 0, null);
            }
            return new Told(
                    change.type(),
                    member,
                    UUID.fromString(Objects.requireNonNull(coverage.reference(BenefitCoverage.ENROLLMENT))),
                    UUID.fromString(Objects.requireNonNull(coverage.reference(BenefitCoverage.PLAN))),
                    row.status().maintenanceReason(),
                    coverage.date("348"),
                    coverage.date("349"),
                    coverage.volume(),
                    coverage.providers().size(),
                    row.date("341"));
        }

        static List<Told> by(CarrierInstruction instruction) {
            return instruction.changes().stream()
                    .map(change -> by(instruction, change))
                    .toList();
        }

        private static Told by(CarrierInstruction instruction, FamilyChange change) {
            if (change.enrollmentId() == null) {
                return new Told(change.type(), change.individualId(), null, null, null, null, null, null, 0, null);
            }
            return instruction.family().coverages().stream()
                    .flatMap(coverage -> coverage.enrollments().stream()
                            .filter(enrollment -> enrollment.id().equals(change.enrollmentId()))
                            .map(enrollment -> new Told(
                                    change.type(),
                                    change.individualId(),
                                    enrollment.id(),
                                    coverage.planId(),
                                    MaintenanceReasons.of(
                                            change.event() == null
                                                    ? null
                                                    : change.event().reason(),
                                            change.type()),
                                    enrollment.effectiveStartDate(),
                                    enrollment.effectiveEndDate().getYear() == 9999
                                            ? null
                                            : enrollment.effectiveEndDate(),
                                    enrollment.volume() == null ? null : BigDecimal.valueOf(enrollment.volume()),
                                    enrollment.pcpDetails() == null
                                            ? 0
                                            : enrollment
                                                    .pcpDetails()
                                                    .providers()
                                                    .size(),
                                    coverage.cobraDetails() == null
                                            ? null
                                            : coverage.cobraDetails().eligibilityEndDate())))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
