package io.coverbridge.connection.disconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.coverbridge.connection.group.Group;
import io.coverbridge.connection.group.Group.GroupDetailsGiven;
import io.coverbridge.events.DisconnectionRaised;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.error.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupDisconnectionTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final int STEPS = 40;
    private static final List<DisconnectionStatus> ANY = List.of(DisconnectionStatus.values());

    private final UUID organization = UUID.randomUUID();
    private final Group group =
            Group.create(organization, new GroupDetailsGiven("Larkspur Canning Cooperative", null, null, null), NOW);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPathLeavesTheStepsAndEveryDecisionCounts(long seed) {
        Random random = new Random(seed);
        GroupDisconnection disconnection = random.nextBoolean() ? requested() : raised();
        for (int step = 0; step < STEPS; step++) {
            DisconnectionStatus before = disconnection.status;
            int decisions = disconnection.decisionNumber;
            long sequence = disconnection.sequence;
            DisconnectionStatus next = ANY.get(random.nextInt(ANY.size()));
            boolean completes = next == DisconnectionStatus.COMPLETED;
            boolean done = attempt(disconnection, next);

            boolean anotherDay = before == next && next == DisconnectionStatus.PROCESSING;
            assertThat(done).as("%s to %s", before, next).isEqualTo(before.allows(next) || anotherDay);
            assertThat(disconnection.status).isEqualTo(done ? next : before);
            assertThat(disconnection.decisionNumber).isEqualTo(done && !completes ? decisions + 1 : decisions);
            assertThat(disconnection.sequence).isEqualTo(done ? sequence + 1 : sequence);
            assertThat(disconnection.completedAt != null)
                    .isEqualTo(disconnection.status == DisconnectionStatus.COMPLETED);
        }
    }

    @Test
    void whatIsNotGivenStaysAndWhatIsGivenTakesItsPlace() {
        GroupDisconnection disconnection = requested();

        disconnection.decide(DisconnectionStatus.REJECTED, null, "other", NOW);
        disconnection.decide(DisconnectionStatus.PROCESSING, DAY.plusDays(1), null, NOW.plusSeconds(5));

        assertThat(disconnection.effectiveEndDate).isEqualTo(DAY.plusDays(1));
        assertThat(disconnection.reason).isEqualTo("other");
        assertThat(disconnection.decidedAt).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void whatIsCompletedStaysSo() {
        GroupDisconnection disconnection = requested();
        disconnection.complete(NOW);

        assertThatIllegalStateException().isThrownBy(() -> disconnection.complete(NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> disconnection.decide(DisconnectionStatus.REJECTED, null, null, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "0001-01-01", "+10000-01-01"})
    void aDayThatNoCarriersCalendarHasIsRefused(String day) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Decision.requireCalendarDay(LocalDate.parse(day)))
                .withMessage("effective_end_date: Not a valid date.");
    }

    @Test
    void whoIsOpenIsSaidTheSameInTheIndexAndInTheStatuses() {
        List<DisconnectionStatus> open = Stream.of(DisconnectionStatus.values())
                .filter(DisconnectionStatus::isOpen)
                .toList();

        assertThat(open).extracting(DisconnectionStatus::wire).containsExactly("needs_review", "processing");
    }

    private static boolean attempt(GroupDisconnection disconnection, DisconnectionStatus next) {
        try {
            if (next == DisconnectionStatus.COMPLETED) {
                disconnection.complete(NOW);
            } else {
                disconnection.decide(next, DAY, null, NOW);
            }
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private GroupDisconnection requested() {
        return GroupDisconnection.requested(organization, group, UUID.randomUUID(), DAY, NOW);
    }

    private GroupDisconnection raised() {
        return GroupDisconnection.raised(
                organization,
                group,
                new DisconnectionRaised(
                        UUID.randomUUID(),
                        group.id(),
                        UUID.randomUUID(),
                        DisconnectionSource.CARRIER,
                        null,
                        null,
                        null,
                        NOW),
                NOW);
    }
}
