package io.coverbridge.events;

import static io.coverbridge.events.ConnectionStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStatusTest {

    private static final String STEPS = """
            created               -> processing
            processing            -> waiting_on_carrier carrier_authorization action_required noyo_review unable_to_connect completed
            waiting_on_carrier    -> carrier_authorization action_required noyo_review unable_to_connect completed
            noyo_review           -> processing waiting_on_carrier action_required unable_to_connect completed
            carrier_authorization -> processing unable_to_connect
            action_required       -> processing
            unable_to_connect     -> processing
            completed             ->
            """;

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void theStepsAreTheDocumentedOnes() {
        Map<ConnectionStatus, Set<ConnectionStatus>> documented = new EnumMap<>(ConnectionStatus.class);
        STEPS.lines()
                .map(line -> line.split("->", -1))
                .forEach(line -> documented.put(
                        fromWire(line[0].strip()),
                        Set.copyOf(Arrays.stream(line[1].strip().split(" "))
                                .filter(to -> !to.isEmpty())
                                .map(ConnectionStatus::fromWire)
                                .toList())));

        assertThat(Arrays.asList(values()))
                .allSatisfy(status -> assertThat(status.next()).isEqualTo(documented.get(status)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aStepIsAllowedExactlyIfItIsOneOfTheNext(ConnectionStatus from, ConnectionStatus to) {
        assertThat(from.allows(to)).isEqualTo(from.next().contains(to));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theWayToAGoalIsLegalAndNoneIsShorter(ConnectionStatus from, ConnectionStatus goal) {
        List<ConnectionStatus> path = from.pathTo(goal);

        ConnectionStatus at = from;
        for (ConnectionStatus step : path) {
            assertThat(at.allows(step)).as("%s to %s", at, step).isTrue();
            at = step;
        }
        assertThat(path).hasSize(distance(from, goal));
        if (!path.isEmpty()) {
            assertThat(at).isEqualTo(goal);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsReadAsItIsSpelled(ConnectionStatus status) {
        assertThat(fromWire(status.wire())).isEqualTo(status);
        assertThat(find(status.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "done", "COMPLETED", "completed "})
    void anotherSpellingIsRefusedWithoutRepeatingIt(String spelling) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fromWire(spelling))
                .withMessage("not a connection status");
    }

    @Test
    void aRetryIsPossibleWhereThePlatformCanDoSomething() {
        assertThat(values())
                .filteredOn(ConnectionStatus::retryable)
                .containsExactlyInAnyOrder(UNABLE_TO_CONNECT, ACTION_REQUIRED, CARRIER_AUTHORIZATION)
                .allSatisfy(status -> assertThat(status.allows(PROCESSING)).isTrue());
    }

    @Test
    void fourStatusesMayBeExplained() {
        assertThat(values())
                .filteredOn(ConnectionStatus::explained)
                .containsExactlyInAnyOrder(NOYO_REVIEW, ACTION_REQUIRED, WAITING_ON_CARRIER, UNABLE_TO_CONNECT);
    }

    /** Steps of a shortest way, by growing the set of what can be reached; 0 if there is none or it is the same status. */
    private static int distance(ConnectionStatus from, ConnectionStatus goal) {
        Set<ConnectionStatus> reached = Set.of(from);
        for (int steps = 1; steps <= values().length && from != goal; steps++) {
            Set<ConnectionStatus> before = reached;
            reached = Set.copyOf(Stream.concat(before.stream(), before.stream().flatMap(each -> each.next().stream()))
                    .toList());
            if (reached.contains(goal)) {
                return steps;
            }
        }
        return 0;
    }
}
