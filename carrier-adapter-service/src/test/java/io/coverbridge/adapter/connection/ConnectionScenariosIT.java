package io.coverbridge.adapter.connection;

import static io.coverbridge.events.ConnectionStatus.ACTION_REQUIRED;
import static io.coverbridge.events.ConnectionStatus.CARRIER_AUTHORIZATION;
import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.ConnectionStatus.NOYO_REVIEW;
import static io.coverbridge.events.ConnectionStatus.PROCESSING;
import static io.coverbridge.events.ConnectionStatus.UNABLE_TO_CONNECT;
import static io.coverbridge.events.ConnectionStatus.WAITING_ON_CARRIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventEnvelope;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ConnectionScenariosIT implements AdapterIT {

    private final Updates updates = new Updates();

    @AfterEach
    void close() {
        updates.close();
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                arguments("00110011", List.of(PROCESSING, WAITING_ON_CARRIER, COMPLETED), 2),
                arguments("00009001", List.of(PROCESSING, WAITING_ON_CARRIER, COMPLETED), 2),
                arguments("00009002", List.of(PROCESSING, CARRIER_AUTHORIZATION, PROCESSING, COMPLETED), 3),
                arguments("00009003", List.of(PROCESSING, CARRIER_AUTHORIZATION, UNABLE_TO_CONNECT), 2),
                arguments("00009004", List.of(PROCESSING, ACTION_REQUIRED), 1),
                arguments("00009005", List.of(PROCESSING, UNABLE_TO_CONNECT), 1),
                arguments("00009006", List.of(PROCESSING, NOYO_REVIEW, COMPLETED), 2),
                arguments("00009007", List.of(PROCESSING, WAITING_ON_CARRIER, COMPLETED), 4),
                arguments("00009008", List.of(PROCESSING, UNABLE_TO_CONNECT), 5),
                arguments("00009009", List.of(PROCESSING, WAITING_ON_CARRIER, COMPLETED), 2),
                arguments("00009010", List.of(PROCESSING, WAITING_ON_CARRIER, COMPLETED), 2));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioIsReportedInOrderToItsEnd(String carrierGroupId, List<ConnectionStatus> statuses, int attempts) {
        Asked asked = Asked.connection(Carriers.MERIDIAN, carrierGroupId);

        List<EventEnvelope> events = updates.ask(asked).await(asked.connectionId(), statuses.size());

        assertThat(events).extracting(event -> Updates.data(event).status()).containsExactlyElementsOf(statuses);
        assertThat(events)
                .extracting(EventEnvelope::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, statuses.size()).boxed().toList());
        assertThat(events).extracting(EventEnvelope::organizationId).containsOnly(asked.organizationId());
        assertThat(events)
                .extracting(EventEnvelope::traceparent)
                .allMatch(trace -> String.valueOf(trace).startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
        assertThat(Updates.data(events.get(events.size() - 1)).attempts()).isEqualTo(attempts);
    }

    @Test
    void aConnectionThatNeedsActionCompletesAfterARetry() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0009004");
        updates.ask(asked).awaitStatus(asked, ACTION_REQUIRED);

        Asked again = asked.again("LK-0009004", 2);
        List<ConnectionProgressed> reports = updates.ask(again).awaitStatus(again, COMPLETED);

        assertThat(Updates.statuses(reports))
                .containsExactly(PROCESSING, ACTION_REQUIRED, WAITING_ON_CARRIER, COMPLETED);
        assertThat(reports).extracting(ConnectionProgressed::requestNumber).containsExactly(0, 0, 1, 1);
        assertThat(reports.get(1).note()).contains("carrier group id");
        assertThat(reports.get(3).attempts()).isEqualTo(2);
    }

    @Test
    void aRetryWithTheSameUnknownIdFailsAgainAndOneWithAGoodIdCompletes() {
        Asked asked = Asked.connection(Carriers.HARBORLINE, "7700915-9005");
        updates.ask(asked).awaitStatus(asked, UNABLE_TO_CONNECT);
        Asked same = asked.again("7700915-9005", 2);
        updates.ask(same).awaitStatus(same, UNABLE_TO_CONNECT);

        Asked good = same.again("7700915-002", 1);
        List<ConnectionProgressed> reports = updates.ask(good).awaitStatus(good, COMPLETED);

        assertThat(Updates.statuses(reports))
                .containsExactly(PROCESSING, UNABLE_TO_CONNECT, UNABLE_TO_CONNECT, WAITING_ON_CARRIER, COMPLETED);
    }
}
