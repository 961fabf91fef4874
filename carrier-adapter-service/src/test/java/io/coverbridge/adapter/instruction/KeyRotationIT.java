package io.coverbridge.adapter.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.testing.KeyRotation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeyRotation.class)
class KeyRotationIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();

    @AfterEach
    void close() {
        updates.close();
        fulfillments.close();
    }

    @Test
    void allThatIsSealedFollowsTheKeyset() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0009009");
        UUID organization = asked.organization();
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        Told told = Told.through(asked);
        fulfillments.tell(told).awaitStatus(told, FulfillmentStatus.SENT);

        assertThat(KeyRotation.follows("connection_requests", "sealed_group_data", organization))
                .isEqualTo(1);
        assertThat(KeyRotation.follows("instructions", "sealed", organization)).isEqualTo(1);
        assertThat(KeyRotation.follows("carrier_families", "sealed", organization))
                .isEqualTo(1);
        assertThat(KeyRotation.follows("received_requests", "sealed", organization))
                .isEqualTo(3);
    }
}
