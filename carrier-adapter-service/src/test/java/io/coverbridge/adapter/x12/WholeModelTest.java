package io.coverbridge.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.adapter.x12.file.Amount;
import io.coverbridge.adapter.x12.file.BenefitCoverage;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitGroup;
import io.coverbridge.adapter.x12.file.BenefitMember;
import io.coverbridge.adapter.x12.file.Broker;
import io.coverbridge.adapter.x12.file.Category;
import io.coverbridge.adapter.x12.file.Demographics;
import io.coverbridge.adapter.x12.file.Disability;
import io.coverbridge.adapter.x12.file.FileDate;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.Income;
import io.coverbridge.adapter.x12.file.InsuredStatus;
import io.coverbridge.adapter.x12.file.MaintenanceType;
import io.coverbridge.adapter.x12.file.OtherCoverage;
import io.coverbridge.adapter.x12.file.PersonName;
import io.coverbridge.adapter.x12.file.PostalAddress;
import io.coverbridge.adapter.x12.file.PreviousIdentity;
import io.coverbridge.adapter.x12.file.Reach;
import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.adapter.x12.file.Reference;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import io.coverbridge.adapter.x12.file.WrittenFile;
import io.coverbridge.adapter.x12.syntax.UnwritableException;
import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.GroupDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a file can say beyond what instructions say today. */
class WholeModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @Test
    void everythingThatARowCanHaveGoesRound() {
        BenefitFamily family = new BenefitFamily(List.of(row("Doe", "A-1")));

        String file = X12Files.write(List.of(family));

        assertThat(X12Files.read(file).groups().get(0).families()).containsExactly(family);
        assertThat(X12Files.segments(file))
                .containsSubsequence(
                        "NM1*74*1*Doe*Jane*Q*Dr*Jr*34*911223333",
                        "PER*IP**HP*5035550123*WP*5035550124*EM*jane@example.com",
                        "AMT*P3*12.5",
                        "HLH*X",
                        "LUI*LE*en",
                        "LUI*LE*es",
                        "NM1*70*1*Roe*Jane",
                        "DMG*D8*19800203*M*I",
                        "DSB*1",
                        "DTP*360*D8*20260228",
                        "HD*026**HLT",
                        "COB*P*POL-7*1",
                        "REF*6P*OTHER",
                        "DTP*344*D8*20260228",
                        "LS*2700",
                        "N1*75*union",
                        "LX*2",
                        "REF*ZZ*north");
    }

    @Test
    void theHeadOfAGroupSaysWhoPaysAndWhoSells() {
        GroupDetails details = new GroupDetails("Acme & Söhne", "12-3456789", null, "98-7654321", null);
        TransactionHeader header =
                BenefitHeaders.of(7, FileKind.FULL, "RUN-1", X12Files.NOW, "G-100", details, carrier());

        WrittenFile[] written = new WrittenFile[1];
        String file = X12Files.write(
                List.of(new BenefitGroup(header, List.of(new BenefitFamily(List.of(row("Doe", "A-1")))))), written);

        assertThat(X12Files.segments(file))
                .containsSubsequence(
                        "ST*834*0007*005010X220A1",
                        "BGN*00*RUN-1*20261124*2312*UT***4",
                        "REF*38*G-100",
                        "N1*P5*Acme & Sohne*FI*123456789",
                        "N1*IN*Cascade Mutual*94*CASCADE_MUTUAL",
                        "N1*BO*BROKER*FI*987654321");
        ReadFile read = X12Files.read(file);
        assertThat(read.groups().get(0).header()).isEqualTo(written[0].headers().get(0));
    }

    @Test
    void aGroupWithoutATaxNumberIsNamedAsItsCarrierDoes() {
        TransactionHeader header = BenefitHeaders.of(
                1,
                FileKind.CHANGE,
                "RUN-1",
                X12Files.NOW,
                "7",
                new GroupDetails(null, null, null, null, null),
                carrier());

        assertThat(X12Files.segments(X12Files.write(
                        List.of(new BenefitGroup(header, List.of(new BenefitFamily(List.of(row("Doe", "A-1")))))),
                        new WrittenFile[1])))
                .contains("N1*P5**94*07");
    }

    @Test
    void aBrokersAccountGoesRound() {
        TransactionHeader plain = X12Files.header(1, FileKind.CHANGE);
        TransactionHeader header = new TransactionHeader(
                1,
                FileKind.CHANGE,
                plain.reference(),
                plain.created(),
                null,
                plain.sponsor(),
                plain.payer(),
                List.of(
                        new Broker("BO", "Best Brokers", "94", "BB-1", "ACC-9"),
                        new Broker("TV", "Third Party", "FI", "123456789", null)),
                null);
        WrittenFile[] written = new WrittenFile[1];

        String file = X12Files.write(
                List.of(new BenefitGroup(header, List.of(new BenefitFamily(List.of(row("Doe", "A-1")))))), written);

        assertThat(X12Files.read(file).groups().get(0).header())
                .isEqualTo(written[0].headers().get(0));
        assertThat(X12Files.segments(file)).contains("ACT*ACC-9");
    }

    @Test
    void aValueThatHasNoPlaceStopsTheWritingAndIsNotQuoted() {
        for (BenefitMember bad : List.of(row("SECRET".repeat(20), "A-1"), row("SEC\u0001RET", "A-1"))) {
            assertThatThrownBy(() -> X12Files.write(List.of(new BenefitFamily(List.of(bad)))))
                    .isInstanceOf(UnwritableException.class)
                    .hasMessageContaining("member M-1: ")
                    .hasMessageContaining("NM1, element 3")
                    .hasMessageNotContaining("SEC");
        }
    }

    @Test
    void peopleDoNotPrintThemselves() {
        assertThat(row("Doe", "A-1").toString() + new BenefitFamily(List.of(row("Doe", "A-1"))))
                .doesNotContain("Doe", "911223333", "example.com");
    }

    private static BenefitMember row(String lastName, String subscriber) {
        return new BenefitMember(
                new InsuredStatus(true, "18", MaintenanceType.CHANGE, "25", "A", null, "FT", "P", false),
                List.of(
                        new Reference("0F", subscriber),
                        new Reference("6O", "M-1"),
                        new Reference("17", "class"),
                        new Reference("ZZ", "other")),
                List.of(new FileDate("336", DAY), new FileDate("350", DAY), new FileDate("473", DAY)),
                new PersonName(lastName, "Jane", "Q", "Dr", "Jr", "911223333"),
                List.of(
                        new Reach("HP", "5035550123"),
                        new Reach("WP", "5035550124"),
                        new Reach("EM", "jane@example.com")),
                new PostalAddress("1 Main", "Apt 2", "Portland", "OR", "97201", null),
                new Demographics(LocalDate.of(1980, 2, 3), "F", "M"),
                new Income("H", new BigDecimal("30.00"), new BigDecimal("37.5")),
                List.of(new Amount("P3", new BigDecimal("12.50"))),
                "X",
                List.of("en", "es"),
                new PreviousIdentity(
                        new PersonName("Roe", "Jane", null, null, null, null),
                        new Demographics(LocalDate.of(1980, 2, 3), "M", "I")),
                new PostalAddress("Box 1", null, "Salem", "OR", "97301", "Marion"),
                List.of(
                        new Disability("1", List.of(new FileDate("360", DAY), new FileDate("361", DAY))),
                        new Disability("4", List.of())),
                List.of(new BenefitCoverage(
                        MaintenanceType.CORRECTION,
                        "HLT",
                        null,
                        null,
                        List.of(new FileDate("348", DAY), new FileDate("543", DAY)),
                        List.of(new Amount("C1", BigDecimal.TEN)),
                        List.of(new Reference("1L", "G"), new Reference("XM", "I")),
                        List.of(),
                        List.of(
                                new OtherCoverage(
                                        "P",
                                        "POL-7",
                                        "1",
                                        List.of(new Reference("6P", "OTHER")),
                                        List.of(new FileDate("344", DAY))),
                                new OtherCoverage("U", null, "5", List.of(), List.of())))),
                List.of(new Category("union", null), new Category("division", new Reference("ZZ", "north"))));
    }

    private static CarrierDescribed carrier() {
        return new CarrierDescribed(
                new UUID(0, 1),
                new UUID(0, 2),
                "cascade_mutual",
                "Cascade Mutual",
                "US",
                CarrierDescribed.Kind.FILE,
                List.of("dental"),
                true,
                new CarrierDescribed.GroupIdFormat("[0-9]{7}", "seven digits", "1234567"),
                new CarrierDescribed.Rules(false, true, null));
    }
}
