package io.coverbridge.adapter.x12.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coverbridge.adapter.x12.BenefitRows;
import io.coverbridge.adapter.x12.RandomBenefits;
import io.coverbridge.adapter.x12.Translation;
import io.coverbridge.adapter.x12.X12Files;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitGroup;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.MemberPosition;
import io.coverbridge.adapter.x12.file.WrittenFile;
import io.coverbridge.adapter.x12.syntax.Delimiters;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a carrier answers to a file, and what the hub makes of it. */
class AcknowledgementTest {

    private static final Reviewer TAKES_ALL = (header, family) -> List.of();
    private static final CarrierAnswer.Numbers NUMBERS = new CarrierAnswer.Numbers(501, 502);

    private final WrittenFile[] written = new WrittenFile[1];
    private final String file = twoGroups();

    @Test
    void aGoodFileIsAccepted() {
        Answer answer = answer(file, TAKES_ALL);

        assertThat(answer.ta1())
                .isEqualTo("ISA*00*          *00*          *30*CASCADE        *ZZ*COVERBRIDGE    *261124*2312*^*00501"
                        + "*000000501*0*T*:~TA1*000000017*261124*2312*A*000~IEA*0*000000501~");
        assertThat(answer.ack999())
                .isEqualTo("ISA*00*          *00*          *30*CASCADE        *ZZ*COVERBRIDGE    *261124*2312*^*00501"
                        + "*000000502*0*T*:~GS*FA*CASCADE*COVERBRIDGE*20261124*2312*502*X*005010X231A1~"
                        + "ST*999*0001*005010X231A1~AK1*BE*3*005010X220A1~"
                        + "AK2*834*0001*005010X220A1~IK5*A~AK2*834*0002*005010X220A1~IK5*A~"
                        + "AK9*A*2*2*2~SE*8*0001~GE*1*502~IEA*1*000000502~");
        ReadAcknowledgement read = read(answer.ack999());
        assertThat(read.findings()).isEmpty();
        assertThat(read.groups()).isEqualTo(answer.groups());
        AffectedMembers affected = AffectedMembers.of(read.groups().get(0), written[0].positions());
        assertThat(affected.members()).isEmpty();
        assertThat(affected.taken("0001", 0)).isTrue();
        assertThat(read(answer.ta1()).interchanges())
                .containsExactly(new InterchangeAck(17, X12Files.NOW, AckCode.ACCEPTED, "000"));
        assertThat(Objects.requireNonNull(read.envelope()).sender())
                .isEqualTo(X12Files.envelope().receiver());
    }

    @Test
    void aRefusedRowIsNamedAndTheRestIsTaken() {
        MemberPosition row = written[0].positions().all().stream()
                .filter(position -> position.transaction().equals("0002") && position.family() == 1)
                .findFirst()
                .orElseThrow();
        int[] family = {0};
        Answer answer = answer(
                file,
                (header, read) -> Objects.requireNonNull(header).number() == 2 && family[0]++ == 1
                        ? List.of(Refusal.of(0))
                        : List.of());

        ReadAcknowledgement read = read(answer.ack999());

        assertThat(answer.ack999())
                .contains("IK3*INS*" + row.firstSegment() + "*2000*8~IK4*3**I6~CTX*SITUATIONAL TRIGGER*INS*"
                        + row.firstSegment() + "*2000*3~IK5*E*5~AK9*E*2*2*2~");
        AffectedMembers affected = AffectedMembers.of(read.groups().get(0), written[0].positions());
        assertThat(affected.members()).hasSize(1);
        assertThat(affected.members().get(0).row()).isEqualTo(row);
        assertThat(affected.members().get(0).note().text())
                .isEqualTo("segment " + row.firstSegment() + " INS of loop 2000, element 3: fault I6");
        assertThat(affected.taken("0002", 1)).isFalse();
        assertThat(affected.taken("0002", 0)).isTrue();
        assertThat(affected.rejected()).isEmpty();
    }

    @Test
    void aBadTransactionSetIsRejectedAndTheOtherIsTaken() {
        int second = file.indexOf("ST" + element() + "834" + element() + "0002");
        int birth = file.indexOf("DMG" + element() + "D8" + element(), second);
        String bad = file.substring(0, birth + 7) + "20261399" + file.substring(birth + 15);

        Answer answer = answer(bad, TAKES_ALL);

        GroupAck group = read(answer.ack999()).groups().get(0);
        assertThat(group.code()).isEqualTo(AckCode.PARTLY_ACCEPTED);
        assertThat(group.accepted()).isEqualTo(1);
        assertThat(group.transactions().get(0).code()).isEqualTo(AckCode.ACCEPTED);
        assertThat(group.transactions().get(1).code()).isEqualTo(AckCode.REJECTED);
        AffectedMembers affected = AffectedMembers.of(group, written[0].positions());
        assertThat(affected.rejected()).containsExactly("0002");
        assertThat(affected.members()).hasSize(1);
        assertThat(affected.members().get(0).row().transaction()).isEqualTo("0002");
        SegmentNote note = affected.members().get(0).note();
        assertThat(note.segmentId()).isEqualTo("DMG");
        assertThat(note.loop()).isEqualTo("2100A");
        assertThat(note.elements()).containsExactly(new ElementNote(2, null, "8"));
        assertThat(affected.taken("0001", 0)).isTrue();
        assertThat(affected.taken("0002", 0)).isFalse();
    }

    @Test
    void positionsCanBeHadFromTheFileAgain() {
        assertThat(X12Files.read(file).positions().all())
                .isEqualTo(written[0].positions().all());
    }

    @ParameterizedTest
    @CsvSource({
        "GE?2?3, GE?2?4, R?2?2?0?4",
        "GE?2?3, GE?3?3, R?3?2?0?5",
        "?005010X220A1@ST?834?0001, ?005010X220A9@ST?834?0001, R?2?2?0?2",
        "GS?BE, GS?HC, R?2?2?0?1"
    })
    void aBadGroupIsRejected(String right, String wrong, String ak9) {
        String ack =
                Objects.requireNonNull(answer(replaced(right, wrong), TAKES_ALL).ack999());

        assertThat(ack).contains("AK2*834*0001*", "AK9*" + ak9.replace('?', '*') + "~");
        assertThat(read(ack).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ST?834?0002, ST?837?0002, R*1",
        "ST?834?0002, ST?834?0001, R*23*3",
        "SE?#?0002, SE?#?0007, R*3",
        "SE?#?0002, SE?9?0002, R*4"
    })
    void aTransactionSetWithABadHeadOrTrailerIsRejected(String right, String wrong, String ik5) {
        int last = file.lastIndexOf("SE" + element());
        String count = file.substring(last + 3, file.indexOf(element(), last + 3));

        String ack = answer(replaced(right.replace("#", count), wrong.replace("#", count)), TAKES_ALL)
                .ack999();

        assertThat(ack).contains("IK5*" + ik5 + "~AK9*P*2*2*1~");
    }

    @ParameterizedTest
    @CsvSource({
        "IEA?1?000000017, IEA?1?000000018, R*001",
        "IEA?1?000000017, IEA?2?000000017, R*021",
        "IEA?1?000000017@, '', R*023",
        "?T?, ?Q?, R*020",
        "GS?BE?COVERBRIDGE?CASCADE?20261124?2312?3?, GS?BE?COVERBRIDGE?CASCADE?20261124?2312?X?, R*024"
    })
    void aBadInterchangeIsRejectedByItself(String right, String wrong, String ta1) {
        Answer answer = answer(replaced(right, wrong), TAKES_ALL);

        assertThat(answer.ta1()).contains("TA1*000000017*261124*2312*" + ta1 + "~");
        assertThat(answer.interchanges().get(0).code()).isEqualTo(AckCode.REJECTED);
        assertThat(answer.ack999()).isNull();
        assertThat(answer.findings()).isNotEmpty();
    }

    @Test
    void whatIsNoFileIsNotAnswered() {
        for (String nothing : List.of("", "hello", "\u0000\u0001\u0002", "ISA*00*")) {
            Answer answer = answer(nothing, TAKES_ALL);

            assertThat(answer.ta1()).isNull();
            assertThat(answer.ack999()).isNull();
            assertThat(answer.findings()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SE*8*0001; SE*8*0002; control number differs: segment 8 SE, element 2",
                "SE*8*; SE*9*; count differs: segment 8 SE, element 1",
                "GE*1*502; GE*1*503; control number differs: segment 11 GE, element 2",
                "IEA*1*000000502; IEA*1*000000503; control number differs: segment 12 IEA, element 2",
                "IEA*1*000000502~; ''; truncated: segment 11 GE",
                "ST*999*; ST*834*; not supported: segment 1 ST, element 1",
                "ST*999*; ST*997*; not supported: segment 1 ST, element 1",
                "GS*FA*; GS*BE*; not supported: segment 2 GS, element 1",
                "AK1*BE*3*; AK1*BE*X*; bad character: segment 2 AK1, element 2",
                "IK5*A~AK9; IK5*Q~AK9; code not used: segment 6 IK5 of loop 2000, element 1",
                "AK9*A*2*2*2; AK9*A*2*1*1; count differs: segment 7 AK9, element 3",
                "AK9*A*2*2*2; AK9*A*2*2*3; count differs: segment 7 AK9, element 4",
                "AK9*A*2*2*2~; ''; segment missing: segment 7 AK9",
                "AK1*BE*3*; AK1|BE|3*; not x12: segment 1 ST"
            })
    void aBadAnswerIsFoundOut(String right, String wrong, String finding) {
        String good = Objects.requireNonNull(answer(file, TAKES_ALL).ack999());
        assertThat(good).contains(right);

        ReadAcknowledgement read = read(good.replace(right, wrong));

        assertThat(read.findings()).extracting(X12Finding::text).anyMatch(text -> text.startsWith(finding));
    }

    @Test
    void anAnswerThatComesTwiceInAFileIsFoundOut() {
        String ack = Objects.requireNonNull(answer(file, TAKES_ALL).ack999());
        int from = ack.indexOf("ST*999");
        int to = ack.indexOf("GE*1");
        String twice = ack.substring(0, to)
                + ack.substring(from, to)
                        .replace("0001*005010X231A1", "0002*005010X231A1")
                        .replace("SE*8*0001", "SE*8*0002")
                + ack.substring(to).replace("GE*1", "GE*2");

        assertThat(read(twice).findings())
                .extracting(X12Finding::text)
                .containsExactly("control number repeated: segment 2 AK1, element 2");
        assertThat(read(ack + ack).findings()).isNotEmpty();
    }

    @Test
    void anyDamageToAnAnswerEndsInAValue() throws IOException {
        Answer answer = answer(file, (header, family) -> List.of(Refusal.of(0)));
        Random random = new Random(3);
        for (String good : List.of(Objects.requireNonNull(answer.ta1()), Objects.requireNonNull(answer.ack999()))) {
            for (int length = 0; length < good.length(); length++) {
                assertThat(read(good.substring(0, length)).findings()).isNotEmpty();
            }
            for (int round = 0; round < 300; round++) {
                StringBuilder damaged = new StringBuilder(good);
                for (int damage = random.nextInt(5) + 1; damage > 0; damage--) {
                    damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(256));
                }
                assertThat(read(damaged.toString())).isNotNull();
            }
        }
        byte[] junk = new byte[10_000];
        random.nextBytes(junk);
        assertThat(AcknowledgementReader.read(new ByteArrayInputStream(junk)).findings())
                .isNotEmpty();
    }

    @Test
    void aPositionThatTheFileDoesNotHaveIsNobodys() {
        SegmentNote beyond = new SegmentNote("INS", 999_999, "2000", "8", List.of());
        SegmentNote head = new SegmentNote("BGN", 2, null, "8", List.of());
        GroupAck ack = new GroupAck(
                "BE",
                3,
                "005010X220A1",
                AckCode.REJECTED,
                2,
                2,
                0,
                List.of(),
                List.of(new TransactionAck("834", "0001", AckCode.REJECTED, List.of("5"), List.of(beyond, head))));

        AffectedMembers affected = AffectedMembers.of(ack, written[0].positions());

        assertThat(affected.members()).isEmpty();
        assertThat(affected.elsewhere()).extracting(AffectedMembers.Note::note).containsExactly(beyond, head);
        assertThat(affected.taken("0002", 0)).isFalse();
    }

    @Test
    void aCopyOfABadElementIsNotKept() {
        String ack = Objects.requireNonNull(
                answer(file, (header, family) -> List.of(Refusal.of(0))).ack999());

        ReadAcknowledgement read = read(ack.replaceAll("IK4\\*3\\*\\*I6", "IK4*3*875*I6*SECRET"));

        assertThat(read.findings()).isEmpty();
        assertThat(read.toString()).doesNotContain("SECRET");
    }

    @Test
    void aRefusalIsOfAnElement() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Refusal(0, 3, X12Fault.TRUNCATED));
    }

    private String twoGroups() {
        RandomBenefits random = new RandomBenefits(99);
        List<BenefitGroup> groups = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            List<BenefitFamily> families = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Translation translation = BenefitRows.changes(random.instruction(3, 3));
                families.add(((Translation.Expressed) translation).family());
            }
            groups.add(new BenefitGroup(X12Files.header(number, FileKind.CHANGE), families));
        }
        return X12Files.write(groups, written);
    }

    private String element() {
        return String.valueOf(delimiters().element());
    }

    private Delimiters delimiters() {
        return written[0].delimiters();
    }

    private String replaced(String right, String wrong) {
        String from = delimited(right);
        assertThat(file).contains(from);
        return file.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(delimited(wrong)));
    }

    private String delimited(String text) {
        return text.replace('?', delimiters().element())
                .replace('@', delimiters().segment());
    }

    private static Answer answer(String received, Reviewer reviewer) {
        try {
            return CarrierAnswer.to(
                    new ByteArrayInputStream(received.getBytes(StandardCharsets.UTF_8)),
                    reviewer,
                    NUMBERS,
                    X12Files.NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadAcknowledgement read(@Nullable String ack) {
        try {
            return AcknowledgementReader.read(
                    new ByteArrayInputStream(Objects.requireNonNull(ack).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
