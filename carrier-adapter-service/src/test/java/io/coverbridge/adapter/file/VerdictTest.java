package io.coverbridge.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.x12.ack.AckCode;
import io.coverbridge.adapter.x12.ack.ElementNote;
import io.coverbridge.adapter.x12.ack.GroupAck;
import io.coverbridge.adapter.x12.ack.SegmentNote;
import io.coverbridge.adapter.x12.ack.TransactionAck;
import io.coverbridge.adapter.x12.file.MemberPosition;
import io.coverbridge.adapter.x12.file.MemberPositions;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    /** Two groups; the second family of the first has two rows. */
    private final MemberPositions positions = new MemberPositions(List.of(
            new MemberPosition("0001", 0, "ANN", "ANN", 8, 20),
            new MemberPosition("0001", 1, "BOB", "BOB", 21, 33),
            new MemberPosition("0001", 1, "BOB", "KIM", 34, 44),
            new MemberPosition("0002", 0, "EVE", "EVE", 8, 19)));

    private final SegmentNote badDate =
            new SegmentNote("DMG", 40, "2100A", "8", List.of(new ElementNote(2, null, "8")));

    @Test
    void whatIsNotNamedIsTaken() {
        Verdict verdict = Verdict.of(ack(AckCode.ACCEPTED), positions);
        assertThat(verdict.errorsOf("ANN")).isEmpty();
        assertThat(verdict.errorsOf("EVE")).isEmpty();
    }

    @Test
    void aFaultInADependentsRowIsTheFamilys() {
        Verdict verdict = Verdict.of(
                ack(
                        AckCode.ACCEPTED_WITH_ERRORS,
                        new TransactionAck("834", "0001", AckCode.ACCEPTED_WITH_ERRORS, List.of(), List.of(badDate)),
                        new TransactionAck("834", "0002", AckCode.ACCEPTED, List.of(), List.of())),
                positions);
        assertThat(verdict.errorsOf("BOB"))
                .containsExactly("The carrier did not take this family: transaction set 0001, segment 40 DMG of loop"
                        + " 2100A, element 2: fault 8. Check it with the carrier, then send a new snapshot.");
        assertThat(verdict.errorsOf("ANN")).isEmpty();
        assertThat(verdict.errorsOf("EVE")).isEmpty();
    }

    @Test
    void aRejectedTransactionSetTakesAllItsFamiliesAndNoOther() {
        Verdict verdict = Verdict.of(
                ack(
                        AckCode.PARTLY_ACCEPTED,
                        new TransactionAck("834", "0001", AckCode.REJECTED, List.of("5"), List.of(badDate)),
                        new TransactionAck("834", "0002", AckCode.ACCEPTED, List.of(), List.of())),
                positions);
        assertThat(verdict.errorsOf("ANN"))
                .singleElement()
                .asString()
                .contains("rejected transaction set 0001", "segment 40 DMG of loop 2100A, element 2");
        assertThat(verdict.errorsOf("BOB")).hasSize(2);
        assertThat(verdict.errorsOf("EVE")).isEmpty();
    }

    @Test
    void aRejectedGroupTakesEverybody() {
        Verdict bare = Verdict.of(ack(AckCode.REJECTED), positions);
        Verdict detailed = Verdict.of(
                ack(
                        AckCode.REJECTED,
                        new TransactionAck("834", "0001", AckCode.REJECTED, List.of("5"), List.of()),
                        new TransactionAck("834", "0002", AckCode.REJECTED, List.of("5"), List.of())),
                positions);
        for (String subscriber : List.of("ANN", "BOB", "EVE")) {
            assertThat(bare.errorsOf(subscriber)).singleElement().asString().contains("AK9");
            assertThat(detailed.errorsOf(subscriber)).singleElement().asString().contains("segment SE: fault 5");
        }
    }

    private static GroupAck ack(AckCode code, TransactionAck... sets) {
        return new GroupAck("BE", 7, "005010X220A1", code, 2, 2, 0, List.of(), List.of(sets));
    }
}
