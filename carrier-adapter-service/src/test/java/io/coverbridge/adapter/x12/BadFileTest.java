package io.coverbridge.adapter.x12;

import static io.coverbridge.adapter.x12.X12Families.JANE;
import static io.coverbridge.adapter.x12.X12Families.JOHN;
import static io.coverbridge.events.member.FamilyChange.Type.ADDITION;
import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.events.member.LineOfCoverage.MEDICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import io.coverbridge.events.member.Relationship;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a file is found, and named by segment and position. */
class BadFileTest {

    private static final BenefitFamily FAMILY = RoundTripTest.expressed(BenefitRows.changes(X12Families.aFamily()
            .with(JOHN, Relationship.SPOUSE)
            .enrolled(JANE, MEDICAL)
            .enrolled(JOHN, DENTAL)
            .changed(JANE, null)
            .changed(ADDITION, JANE, MEDICAL)
            .changed(ADDITION, JOHN, DENTAL)
            .instruction()));

    private static final String FILE = X12Files.write(List.of(FAMILY));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INS*Y*18*021; INS*Y*18*099; code not used: segment 9 INS of loop 2000, element 3",
                "INS*N*01; INS*N*77; code not used: segment 26 INS of loop 2000, element 2",
                "DMG*D8*19800203*F; DMG*D8*19801303*F; bad date: segment 19 DMG of loop 2100A, element 2",
                "DMG*D8*19800203*F; DMG*D8*19800203*Q; code not used: segment 19 DMG of loop 2100A, element 3",
                "*Doe*Jane; *Doeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee*Jane; too long: segment 15 NM1 of loop 2100A, element 3",
                "*Portland*OR*972011234**CY; *P*OR*972011234**CY; too short: segment 18 N4 of loop 2100A, element 1",
                "REF*1L*G-100~; REF*1L~; element missing: segment 11 REF of loop 2000, element 2",
                "REF*1L*G-100; REF*99*G-100; segment not used: segment 11 REF of loop 2000",
                "DTP*348*D8*20260101~; ''; segment too rare: segment 23 DTP of loop 2300",
                "DMG*D8*19800203*F*M~; DMG*D8*19800203*F*M~ZZZ*1~; segment unknown: segment 20 ZZZ of loop 2100A",
                "ICM*7*85000.5*40~; HLH*N~ICM*7*85000.5*40~; segment out of order: segment 21 ICM of loop 2100A",
                "N1*IN*Cascade Mutual*94*CASCADE~; ''; loop missing: segment 8 N1 of loop 1000B",
                "BGN*00*REF-1*20261124*2312*UT***2~; ''; segment missing: segment 2 BGN",
                "SE*41*; SE*40*; count differs: segment 41 SE, element 1",
                "SE*41*0001; SE*41*0002; control number differs: segment 41 SE, element 2",
                "GE*1*3; GE*1*4; control number differs: segment 44 GE, element 2",
                "GE*1*3; GE*2*3; count differs: segment 44 GE, element 1",
                "IEA*1*000000017; IEA*1*000000018; control number differs: segment 45 IEA, element 2",
                "IEA*1*000000017; IEA*2*000000017; count differs: segment 45 IEA, element 1",
                "GE*1*3~; ''; segment missing: segment 44 GE",
                "SE*41*0001~; ''; segment missing: segment 41 SE",
                "ST*834*; ST*837*; not supported: segment 1 ST, element 1",
                "005010X220A1~ST; 005010X220A2~ST; not supported: segment 2 GS, element 8",
                "GS*BE*; GS*FA*; not supported: segment 2 GS, element 1",
                "*T*:~; *Q*:~; bad code: segment 1 ISA, element 15",
                "IEA*1*000000017~; ''; truncated: segment 44 GE"
            })
    void aFaultIsNamed(String right, String wrong, String finding) {
        assertThat(FILE).contains(right);

        ReadFile read = X12Files.read(FILE.replaceFirst(Pattern.quote(right), wrong));

        assertThat(read.findings()).extracting(X12Finding::text).contains(finding);
        assertThat(read.findings().get(0).text()).isEqualTo(finding);
    }

    @Test
    void aFileMayEndAnywhereAndSaysSo() {
        for (int length = 0; length < FILE.length() - 1; length++) {
            List<X12Finding> findings = X12Files.read(FILE.substring(0, length)).findings();

            assertThat(findings).as("of %s characters", length).isNotEmpty();
            assertThat(findings).extracting(finding -> finding.fault().name()).containsAnyOf("TRUNCATED", "NOT_X12");
        }
    }

    @Test
    void aDependentWithoutSubscriberIsFound() {
        int from = FILE.indexOf("INS*Y");
        int to = FILE.indexOf("INS*N");

        assertThat(X12Files.read(FILE.substring(0, from) + FILE.substring(to)).findings())
                .extracting(X12Finding::text)
                .contains("subscriber missing: segment 9 INS of loop 2000");
    }

    @Test
    void theSameControlNumberASecondTimeIsFound() {
        assertThat(X12Files.read(FILE + FILE).findings())
                .extracting(X12Finding::text)
                .containsExactly("control number repeated: segment 1 ISA, element 13");
    }

    @Test
    void anyDamageEndsInFindingsAndNeverInAnException() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder file = new StringBuilder(FILE);
            for (int damage = random.nextInt(6) + 1; damage > 0; damage--) {
                int at = random.nextInt(file.length());
                switch (random.nextInt(3)) {
                    case 0 -> file.deleteCharAt(at);
                    case 1 -> file.insert(at, "*~:^X\u0000\n中".charAt(random.nextInt(8)));
                    default -> file.setCharAt(at, (char) random.nextInt(128));
                }
            }

            assertThat(X12Files.read(file.toString())).isNotNull();
        }
    }

    @Test
    void junkIsNoX12() throws IOException {
        byte[] junk = new byte[50_000];
        new Random(8).nextBytes(junk);
        List<X12Finding> findings =
                new ArrayList<>(ReadFile.of(new ByteArrayInputStream(junk)).findings());
        findings.addAll(X12Files.read("UNA:+.? 'UNB+UNOA:1+A+B+990101:0101+1'").findings());
        findings.addAll(X12Files.read("hello").findings());

        assertThat(findings)
                .isNotEmpty()
                .allMatch(finding -> finding.text().startsWith("not x12")
                        || finding.text().startsWith("truncated")
                        || finding.text().startsWith("segment missing"));
    }

    @Test
    void anElementWithoutEndIsNoX12AndTakesNoMemory() {
        String file = FILE.substring(0, FILE.indexOf("N3*") + 3) + "x".repeat(1_000_000);

        assertThat(X12Files.read(file).findings())
                .extracting(X12Finding::text)
                .containsExactly("not x12: segment 17 N3 of loop 2100A");
    }

    @Test
    void findingsNeverQuoteTheFile() {
        String file = FILE.replace("Jane", "SECRETSECRETSECRETSECRETSECRETSECRETSECRET")
                .replace("*F*M", "*SECRET*M");

        assertThat(X12Files.read(file).findings())
                .isNotEmpty()
                .noneMatch(finding -> finding.toString().contains("SECRET"));
    }

    @Test
    void aStreamThatFailsIsNotTakenForABadFile() {
        InputStream failing = new InputStream() {
            private final byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
            private int next;

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                to[offset] = (byte) read();
                return 1;
            }

            @Override
            public int read() throws IOException {
                if (next > 500) {
                    throw new IOException("the disk is gone");
                }
                return bytes[next++];
            }
        };

        assertThatThrownBy(() -> ReadFile.of(failing)).isInstanceOf(IOException.class);
    }
}
