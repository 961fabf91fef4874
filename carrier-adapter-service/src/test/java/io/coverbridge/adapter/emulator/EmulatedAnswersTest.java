package io.coverbridge.adapter.emulator;

import static io.coverbridge.events.ConnectionStatus.CARRIER_AUTHORIZATION;
import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.ConnectionStatus.PROCESSING;
import static io.coverbridge.events.ConnectionStatus.UNABLE_TO_CONNECT;
import static io.coverbridge.events.ConnectionStatus.WAITING_ON_CARRIER;
import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.behavior.Latency;
import io.coverbridge.adapter.behavior.Outage;
import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Enrolled;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatedAnswersTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final Behavior FLAKY = behavior(Latency.Distribution.LONG_TAIL, 0.4, null, false);

    @Test
    void theSameCallsAreAnsweredTheSameWhateverTheOrderTheReplicaAndTheIdsOfTheRun() {
        Map<String, List<?>> expected = play(new Runs(FLAKY, 1), new Random(1));

        for (int seed = 2; seed < 12; seed++) {
            assertThat(play(new Runs(FLAKY, 1), new Random(seed))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 30})
    void thePaceChangesNoOutcomeAndNoAnswer(double pace) {
        Runs usual = new Runs(FLAKY, 1);
        Runs other = new Runs(FLAKY, pace);

        assertThat(play(other, new Random(1))).isEqualTo(play(usual, new Random(1)));
        assertThat(other.recorded()).isEqualTo(usual.recorded());
    }

    @Test
    void aReplayGivesTheRecordedAnswersWhateverTheBehaviorWouldSay() {
        Runs first = new Runs(FLAKY, 1);
        Map<String, List<?>> outcomes = play(first, new Random(1));

        Runs replayed = new Runs(Behavior.USUAL, 0).replaying(first.recorded());

        assertThat(play(replayed, new Random(7))).isEqualTo(outcomes);
        assertThat(play(new Runs(Behavior.USUAL, 0), new Random(1))).isNotEqualTo(outcomes);
    }

    @Test
    void theFailureRateIsTheShareOfCallsThatAreLost() {
        assertThat(lost(0)).isZero();
        assertThat(lost(1)).isEqualTo(10_000);
        assertThat(lost(0.25)).isBetween(2_350, 2_650);
    }

    @Test
    void lotsDifferByEachPartOfACallsNameAndByPurpose() {
        CallName call = new CallName(CallKind.FAMILY_DELIVERY, Carriers.CASCADE, "LK-0048213", "EMP-1", 1, 0);

        assertThat(List.of(
                        Lots.of("failure", call),
                        Lots.of("latency", call),
                        Lots.of("failure", named(Carriers.HARBORLINE, "LK-0048213", "EMP-1", 1, 0)),
                        Lots.of("failure", named(Carriers.CASCADE, "LK-0048214", "EMP-1", 1, 0)),
                        Lots.of("failure", named(Carriers.CASCADE, "LK-0048213", "EMP-2", 1, 0)),
                        Lots.of("failure", named(Carriers.CASCADE, "LK-0048213", null, 1, 0)),
                        Lots.of("failure", named(Carriers.CASCADE, "LK-0048213", "EMP-1", 2, 0)),
                        Lots.of("failure", named(Carriers.CASCADE, "LK-0048213", "EMP-1", 1, 1))))
                .doesNotHaveDuplicates()
                .allMatch(lot -> lot >= 0 && lot < 1);
    }

    @Test
    void aLotIsTheSameInEveryVersion() {
        CallName call = new CallName(CallKind.FAMILY_DELIVERY, Carriers.CASCADE, "LK-0048213", "EMP-1", 1, 0);

        assertThat(Lots.of("failure", call)).isEqualTo(0.03983561741924857);
    }

    @ParameterizedTest
    @EnumSource(Latency.Distribution.class)
    void latenciesKeepTheirBoundsAndTheirShape(Latency.Distribution distribution) {
        Behavior behavior = behavior(distribution, 0, null, false);

        List<Long> millis = IntStream.range(0, 4_000)
                .mapToObj(number -> Conduct.latency(behavior, numbered(number)).toMillis())
                .sorted()
                .toList();

        assertThat(millis).allMatch(time -> time >= 100 && time <= 4_100);
        long median = millis.get(2_000);
        switch (distribution) {
            case CONSTANT -> assertThat(median).isEqualTo(100);
            case UNIFORM -> assertThat(median).isBetween(1_950L, 2_250L);
            case LONG_TAIL -> {
                assertThat(median).isLessThan(400);
                assertThat(millis.get(3_999)).isGreaterThan(3_900);
            }
        }
    }

    @Test
    void whetherACallIsLostSaysNothingAboutHowLongOthersTake() {
        Behavior behavior = behavior(Latency.Distribution.UNIFORM, 0.5, null, false);

        double average = IntStream.range(0, 4_000)
                .mapToObj(EmulatedAnswersTest::numbered)
                .filter(call -> !Conduct.isSilent(behavior, call, Instant.EPOCH))
                .mapToLong(call -> Conduct.latency(behavior, call).toMillis())
                .average()
                .orElseThrow();

        assertThat(average).isBetween(2_000.0, 2_200.0);
    }

    @Test
    void aCarrierHasNothingNewToSayBeforeItsLatencyIsOver() {
        Behavior slow = behavior(Latency.Distribution.CONSTANT, Duration.ofMinutes(1));

        assertThat(EmulatedCarrier.reply(call("LK-0048213", 0), slow, Instant.EPOCH)
                        .askAgainAfter())
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(EmulatedCarrier.reply(call("LK-0048213", 0)).askAgainAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(EmulatedCarrier.reply(call("LK-0009001", 0)).askAgainAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void callsThatGotLostChangeNoStatusOfAConnectionThatIsNotGivenUp() {
        Behavior lossy = behavior(Latency.Distribution.CONSTANT, 0.3, null, false);

        for (Scenario scenario : Scenario.values()) {
            if (scenario != Scenario.TIMES_OUT) {
                for (int number = 100; number < 110; number++) {
                    String id = number + (scenario.suffix() == null ? "0000" : scenario.suffix());
                    List<ConnectionStatus> statuses = new Runs(lossy, 0).connect(id);
                    if (!statuses.contains(UNABLE_TO_CONNECT)) {
                        assertThat(statuses).as(id).isEqualTo(new Runs(Behavior.USUAL, 0).connect(id));
                    }
                }
            }
        }
    }

    @Test
    void inAnOutageNothingIsAnsweredAndAfterItEverythingIs() {
        Instant begin = new Runs(Behavior.USUAL, 1).clock().now();
        Told told = Told.through(Asked.connection(Carriers.CASCADE, "LK-0048213"));

        Behavior shortOutage = during(new Outage(begin, begin.plusSeconds(4)));
        Behavior longOutage = during(new Outage(begin, begin.plusSeconds(3_600)));
        Behavior past = during(new Outage(begin.minusSeconds(60), begin));

        assertThat(new Runs(shortOutage, 1).deliver(told.instruction())).containsExactly(VALID, VALID, VALID, SENT);
        assertThat(new Runs(longOutage, 1).deliver(told.instruction()))
                .containsExactly(VALID, VALID, VALID, VALID, INVALID);
        assertThat(new Runs(past, 1).deliver(told.instruction())).containsExactly(SENT);
    }

    @Test
    void aConnectionWaitsForItsAuthorizationAndThenCompletes() {
        Behavior strict = behavior(Latency.Distribution.CONSTANT, 0, null, true);
        Runs run = new Runs(strict, 1);

        assertThat(run.connect("LK-0048213", 50)).containsExactly(PROCESSING, CARRIER_AUTHORIZATION);
        Reply asked = EmulatedCarrier.reply(call("LK-0048213", 0), strict, Instant.EPOCH);
        assertThat(asked.askAgainAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(EmulatedCarrier.reply(call("LK-0048213", 7)).answer())
                .isEqualTo(EmulatedCarrier.reply(call("LK-0048213", 1)).answer());
        assertThat(run.connect("LK-0009006"))
                .doesNotContain(CARRIER_AUTHORIZATION)
                .endsWith(COMPLETED);
        run.behave(Behavior.USUAL);
        assertThat(run.connect("LK-0048213")).containsExactly(PROCESSING, WAITING_ON_CARRIER, COMPLETED);
    }

    /** Connections and families of every scenario, played in some order; what became of each. */
    private static Map<String, List<?>> play(Runs run, Random order) {
        List<String> names = new ArrayList<>();
        for (String end : List.of("0000", "9002", "9004", "9007", "9008", "9101", "9102", "9103", "9104", "9106")) {
            IntStream.range(100, 120).forEach(number -> names.add(number + end));
        }
        Collections.shuffle(names, order);
        Map<String, List<?>> outcomes = new HashMap<>();
        for (String name : names) {
            outcomes.put("connection " + name, run.connect("LK-" + name));
            outcomes.put("family " + name, deliver(run, name));
        }
        return outcomes;
    }

    private static List<FulfillmentStatus> deliver(Runs run, String name) {
        Told told = Told.through(Asked.connection(Carriers.CASCADE, "LK-0048213"))
                .of("EMP-" + name)
                .numbered(2 + name.charAt(2) % 2);
        return run.deliver(Enrolled.in(LineOfCoverage.LIFE, START, 80_000).by(told));
    }

    private static int lost(double rate) {
        Behavior behavior = behavior(Latency.Distribution.CONSTANT, rate, null, false);
        return (int) IntStream.range(0, 10_000)
                .filter(number -> Conduct.isSilent(behavior, numbered(number), Instant.EPOCH))
                .count();
    }

    private static CallName numbered(int number) {
        return named(Carriers.CASCADE, "LK-0048213", "EMP-" + number, 1, 0);
    }

    private static CallName named(UUID carrier, String group, @Nullable String employee, int number, int attempt) {
        return new CallName(CallKind.FAMILY_DELIVERY, carrier, group, employee, number, attempt);
    }

    private static CarrierCall call(String carrierGroupId, int answers) {
        return new CarrierCall(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new CarrierDirectory().get(Carriers.CASCADE),
                carrierGroupId,
                0,
                answers,
                answers);
    }

    private static Behavior during(Outage outage) {
        return behavior(Latency.Distribution.CONSTANT, 0, outage, false);
    }

    private static Behavior behavior(Latency.Distribution distribution, Duration time) {
        return new Behavior(new Latency(distribution, time, time), 0, null, Behavior.USUAL.fileInterval(), false);
    }

    private static Behavior behavior(
            Latency.Distribution distribution, double failureRate, @Nullable Outage outage, boolean authorization) {
        return new Behavior(
                new Latency(distribution, Duration.ofMillis(100), Duration.ofMillis(4_100)),
                failureRate,
                outage,
                Behavior.USUAL.fileInterval(),
                authorization);
    }
}
