package io.coverbridge.adapter.emulator;

import static io.coverbridge.adapter.channel.CallKind.FILE_ANSWER;
import static io.coverbridge.adapter.channel.CallKind.FILE_TRANSMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.behavior.Latency;
import io.coverbridge.adapter.behavior.Outage;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.x12.ack.AcknowledgementReader;
import io.coverbridge.adapter.x12.ack.AffectedMembers;
import io.coverbridge.adapter.x12.file.ReadFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatedFileExchangeTest {

    private static final int FILES = 400;
    private static final FileReceipt SILENCE = new FileReceipt.TimedOut();
    private static final FileReceipt USUAL = new FileReceipt.Taken(Duration.ofMillis(500));
    private static final Behavior FLAKY = behavior(0.4, null, latency(Latency.Distribution.LONG_TAIL, 100, 4_100));

    private final FileCalls calls = new FileCalls();

    @AfterEach
    void close() {
        calls.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 400, 400", "0.25, 70, 130"})
    void theFailureRateIsTheShareOfFilesThatAreLost(double rate, int least, int most) {
        calls.behaving(behavior(rate, null, Behavior.USUAL.latency()));

        long lost = IntStream.range(0, FILES)
                .mapToObj(number -> calls.transmit(FileCalls.file(0, 0, family("EMP-" + number))))
                .filter(SILENCE::equals)
                .count();

        assertThat(lost).isBetween((long) least, (long) most);
    }

    @Test
    void whatBecomesOfAFileFollowsFromWhoIsInItInEveryRun() {
        calls.behaving(FLAKY);
        List<List<FileReceipt>> first = fates(false);

        assertThat(fates(true)).isEqualTo(first);
        assertThat(first.stream().distinct()).hasSizeGreaterThan(30);
        assertThat(first.stream().flatMap(List::stream))
                .contains(SILENCE)
                .anyMatch(FileReceipt.Taken.class::isInstance);
    }

    @Test
    void aFileOfSeveralGroupsHasTheLotsOfTheFirstFamilyByName() {
        calls.behaving(FLAKY);
        Told ofFirstGroup = Told.through(Asked.connection(Carriers.HARBORLINE, "7700915-001"))
                .of("EMP-9");

        assertThat(calls.tries(FileCalls.file(0, 0, family("EMP-1"), ofFirstGroup), 12))
                .isEqualTo(calls.tries(FileCalls.file(0, 0, ofFirstGroup), 12))
                .isNotEqualTo(calls.tries(FileCalls.file(0, 0, family("EMP-1")), 12));
    }

    @Test
    void inAnOutageNoFileIsTakenAndNoneIsAnswered() {
        Instant begin = calls.now();
        Instant end = begin.plusSeconds(60);
        FileTransmission file = FileCalls.file(0, 0, family("EMP-1"));
        calls.behaving(behavior(0, new Outage(begin, end), Behavior.USUAL.latency()));

        for (Instant within : List.of(begin, end.minusMillis(1))) {
            assertThat(calls.at(within).transmit(file)).isEqualTo(SILENCE);
            assertThat(calls.fetch(file)).isEmpty();
        }
        for (Instant outside : List.of(begin.minusMillis(1), end)) {
            assertThat(calls.at(outside).transmit(file)).isEqualTo(USUAL);
            assertThat(calls.fetch(file)).hasSize(2);
        }
    }

    @Test
    void theAnswerToAFileTakesTheLatencyAndWhatItsFamiliesWantBeyond() {
        calls.behaving(behavior(0, null, latency(Latency.Distribution.CONSTANT, 7_000, 9_000)));
        assertThat(calls.transmit(FileCalls.file(0, 0, family("EMP-1"))))
                .isEqualTo(new FileReceipt.Taken(Duration.ofSeconds(7)));
        assertThat(calls.transmit(FileCalls.file(0, 0, family("EMP-1"), family("EMP-9103"))))
                .isEqualTo(new FileReceipt.Taken(Duration.ofSeconds(67)));

        calls.behaving(behavior(0, null, latency(Latency.Distribution.UNIFORM, 1_000, 2_000)));
        List<Long> waits = IntStream.range(0, 50)
                .mapToObj(number -> wait(calls.transmit(FileCalls.file(0, 0, family("EMP-" + number)))))
                .toList();
        assertThat(waits).allMatch(wait -> wait >= 1_000 && wait <= 2_000);
        assertThat(waits.stream().distinct()).hasSizeGreaterThan(40);
    }

    @Test
    void aReplayDecidesBeforeOutageLotsAndFamilies() {
        Told silent = family("EMP-9106");
        Told usual = family("EMP-2");
        Told slow = family("EMP-3");
        calls.behaving(behavior(1, new Outage(calls.now(), calls.now().plusSeconds(60)), Behavior.USUAL.latency()))
                .replaying(silent, FILE_TRANSMISSION, 0, taken(1_234))
                .replaying(slow, FILE_TRANSMISSION, 0, taken(5_000))
                .replaying(usual, FILE_TRANSMISSION, 1, RecordedAnswer.SILENCE)
                .replaying(slow, FILE_TRANSMISSION, 1, taken(5_000));
        FileTransmission file = FileCalls.file(0, 0, silent, usual, slow);

        assertThat(wait(calls.transmit(FileCalls.file(0, 0, silent, usual)))).isEqualTo(1_234);
        assertThat(wait(calls.transmit(file))).isEqualTo(5_000);
        assertThat(calls.transmit(FileCalls.again(file, 1))).isEqualTo(SILENCE);
        assertThat(calls.transmit(FileCalls.file(0, 0, usual))).isEqualTo(SILENCE);
        calls.behaving(Behavior.USUAL);
        assertThat(calls.transmit(FileCalls.file(0, 0, usual))).isEqualTo(USUAL);
        assertThat(calls.transmit(FileCalls.again(FileCalls.file(0, 0, usual), 1)))
                .isEqualTo(SILENCE);
    }

    @Test
    void aReplaySaysWhichFamiliesAreTakenAndOthersHaveTheirScenario() throws IOException {
        Told refused = family("EMP-1");
        Told taken = family("EMP-9101");
        Told unknown = family("EMP-2-9101");
        Told beside = family("EMP-3");
        calls.behaving(behavior(0, new Outage(calls.now(), calls.now().plusSeconds(60)), Behavior.USUAL.latency()))
                .replaying(refused, FILE_ANSWER, 0, RecordedAnswer.SILENCE)
                .replaying(refused, FILE_ANSWER, 1, RecordedAnswer.ofFamily(List.of("No.")))
                .replaying(taken, FILE_ANSWER, 1, RecordedAnswer.ofFamily(List.of()));

        assertThat(calls.fetch(FileCalls.file(1, 0, refused, taken))).isEmpty();
        assertThat(refused(FileCalls.file(1, 1, refused, taken, unknown, beside)))
                .containsExactlyInAnyOrder(
                        refused.employeeId().toString(), unknown.employeeId().toString());
        calls.behaving(Behavior.USUAL);
        assertThat(calls.fetch(FileCalls.file(1, 0, refused, taken))).isEmpty();
        assertThat(refused(FileCalls.file(1, 2, refused, taken)))
                .containsExactly(taken.employeeId().toString());
    }

    /** Subscribers whom the carrier refuses. */
    private List<String> refused(FileTransmission file) throws IOException {
        String ack = calls.fetch(file).get(1);
        return AffectedMembers.of(
                        AcknowledgementReader.read(stream(ack)).groups().get(0),
                        ReadFile.of(new ByteArrayInputStream(file.content())).positions())
                .members()
                .stream()
                .map(member -> member.row().subscriberNumber())
                .toList();
    }

    /** What becomes of files with two families each, brought four times, with all ids and numbers new. */
    private List<List<FileReceipt>> fates(boolean turned) {
        return IntStream.range(0, 40)
                .mapToObj(number -> turned
                        ? FileCalls.file(0, 0, family("EMP-" + number), family("EMP-9999"))
                        : FileCalls.file(0, 0, family("EMP-9999"), family("EMP-" + number)))
                .map(file -> calls.tries(file, 4))
                .toList();
    }

    private static Told family(String customIndividualId) {
        return Told.family(customIndividualId);
    }

    private static long wait(FileReceipt receipt) {
        return receipt instanceof FileReceipt.Taken taken ? taken.untilAnswer().toMillis() : -1;
    }

    private static RecordedAnswer taken(long millis) {
        return RecordedAnswer.of(new FileReceipt.Taken(Duration.ofMillis(millis)));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Latency latency(Latency.Distribution distribution, long least, long most) {
        return new Latency(distribution, Duration.ofMillis(least), Duration.ofMillis(most));
    }

    private static Behavior behavior(double failureRate, @Nullable Outage outage, Latency latency) {
        return new Behavior(latency, failureRate, outage, Behavior.USUAL.fileInterval(), false);
    }
}
