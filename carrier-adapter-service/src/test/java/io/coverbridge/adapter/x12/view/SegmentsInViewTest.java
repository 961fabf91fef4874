package io.coverbridge.adapter.x12.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsInViewTest {

    @Test
    void segmentsHaveTheirNumberNameAndLoop() {
        SegmentsInView view = all(FilesToSee.BENEFITS);

        assertThat(view.unreadable()).isNull();
        assertThat(view.total()).isEqualTo(17);
        assertThat(view.segments())
                .extracting(segment ->
                        segment.position() + " " + segment.id() + " " + segment.name() + " " + segment.loop())
                .startsWith(
                        "1 ISA Interchange Control Header null",
                        "2 GS Functional Group Header null",
                        "3 ST Transaction Set Header null")
                .contains(
                        "6 N1 Party Identification 1000A",
                        "8 INS Insured Benefit 2000",
                        "11 NM1 Individual or Organizational Name 2100A")
                .endsWith(
                        "15 SE Transaction Set Trailer null",
                        "16 GE Functional Group Trailer null",
                        "17 IEA Interchange Control Trailer null");
    }

    @Test
    void elementsHaveNamesAndEmptyOnesAreLeftOut() {
        assertThat(elements(FilesToSee.BENEFITS, 11))
                .containsExactly(
                        "NM101 Entity Identifier Code=IL",
                        "NM102 Entity Type Qualifier=1",
                        "NM103 Name Last or Organization Name=Doe",
                        "NM104 Name First=Jane",
                        "NM108 Identification Code Qualifier=34",
                        "NM109 Identification Code=911223333");
        assertThat(elements(FilesToSee.BENEFITS, 1))
                .contains("ISA02 Authorization Information=          ", "ISA16 Component Element Separator=:");
    }

    @Test
    void componentsAndRepetitionsAreAllThere() {
        assertThat(elements(FilesToSee.BENEFITS, 8))
                .contains(
                        "INS06-1 Medicare Plan Code=A",
                        "INS06-2 Medicare Eligibility Reason Code=0",
                        "INS06-3 Medicare Eligibility Reason Code=1");
        assertThat(elements(FilesToSee.BENEFITS, 14))
                .endsWith(
                        "DMG05-2 Code List Qualifier Code=RET",
                        "DMG05-3 Industry Code=2106-3",
                        "DMG05-2 Code List Qualifier Code=RET",
                        "DMG05-3 Industry Code=2028-9");
    }

    @Test
    void acknowledgmentsAreShownAlike() {
        assertThat(all(FilesToSee.TA1).segments())
                .extracting(NamedSegment::name)
                .containsExactly(
                        "Interchange Control Header", "Interchange Acknowledgment", "Interchange Control Trailer");
        assertThat(elements(FilesToSee.ACKNOWLEDGMENT, 8))
                .containsExactly(
                        "IK401-1 Element Position in Segment=9",
                        "IK401-2 Component Data Element Position in Composite=1",
                        "IK402 Data Element Reference Number=67",
                        "IK403 Implementation Data Element Syntax Error Code=7",
                        "IK404 Copy of Bad Data Element=911-22-3333");
    }

    @Test
    void numbersAreHiddenIfThatIsAskedFor() {
        for (String file : List.of(FilesToSee.BENEFITS, FilesToSee.ACKNOWLEDGMENT)) {
            assertThat(SegmentsInView.of(FilesToSee.bytes(file), 0, 100, true).segments().stream()
                            .flatMap(segment -> segment.elements().stream())
                            .map(NamedElement::value))
                    .contains("XXXXX3333")
                    .doesNotContain("911223333", "911-22-3333");
        }
    }

    @Test
    void aPageIsReadAndNoFurther() {
        String file = FilesToSee.BENEFITS;

        SegmentsInView view = SegmentsInView.of(FilesToSee.bytes(file), 2, 3, false);

        assertThat(view.segments()).extracting(NamedSegment::position).containsExactly(3, 4, 5);
        assertThat(view.total()).isEqualTo(17);
        SegmentsInView cut =
                SegmentsInView.of(FilesToSee.bytes(file.substring(0, file.indexOf("N1*IN") + 3)), 2, 3, false);
        assertThat(cut.segments()).isEqualTo(view.segments());
        assertThat(cut.unreadable()).as("further behind").isNull();
        SegmentsInView behind = SegmentsInView.of(FilesToSee.bytes(file), Integer.MAX_VALUE, 100, false);
        assertThat(behind.segments()).isEmpty();
        assertThat(behind.total()).isEqualTo(17);
    }

    @Test
    void ofABrokenFileTheBeginningIsShownAndWhereItEnds() {
        String file = FilesToSee.BENEFITS;
        SegmentsInView cut = all(file.substring(0, file.indexOf("NM1*") + 9));
        assertThat(cut.segments()).hasSize(10);
        assertThat(cut.total()).isEqualTo(10);
        assertThat(cut.unreadable()).isEqualTo(new Unreadable(11, "The file ends before it is complete."));

        SegmentsInView endless = all(file.substring(0, file.indexOf("N3*") + 3) + "x".repeat(1_000_000));
        assertThat(endless.segments()).hasSize(11);
        assertThat(endless.unreadable()).isEqualTo(new Unreadable(12, "From here on it is no X12."));

        SegmentsInView junk = all("HELLO, CARRIER");
        assertThat(junk.segments()).isEmpty();
        assertThat(junk.unreadable()).isEqualTo(new Unreadable(1, "From here on it is no X12."));
    }

    @Test
    void whatTheSchemasDoNotKnowIsShownWithoutAName() {
        String file = FilesToSee.BENEFITS.replace("N3*1 Main Street", "ZZZ*1");

        assertThat(all(file).segments().get(11))
                .isEqualTo(new NamedSegment(12, "ZZZ", null, "2100A", List.of(new NamedElement("ZZZ01", null, "1"))));
    }

    private static List<String> elements(String file, int position) {
        return all(file).segments().get(position - 1).elements().stream()
                .map(element -> element.ref() + " " + element.name() + "=" + element.value())
                .toList();
    }

    private static SegmentsInView all(String file) {
        return SegmentsInView.of(FilesToSee.bytes(file), 0, 100, false);
    }
}
