package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RetryE2E {

    private final Connections connections = new Connections(Stack.shared().demo());

    @Test
    void aConnectionThatIsUnderWayCannotBeRetried() throws IOException {
        String id = connections.create("44449001");
        connections.await(id, "waiting_on_carrier");

        Answer refused = connections.retry(id, "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.field("message")).contains(id).contains("waiting_on_carrier");
        connections.await(id, "completed");
        assertThat(connections.retry(id, "{}").status()).isEqualTo(409);
    }

    @Test
    void aRetryCannotTakeTheIdOfAnotherConnection() throws IOException {
        connections.create("44440001");
        String id = connections.create("44449005");
        connections.await(id, "unable_to_connect");

        Answer refused = connections.retry(id, "{\"carrier_group_id\":\"44440001\"}");

        assertThat(refused.json()).isEqualTo(Answer.parse("""
                        {"message":"Another group connection has carrier group ID 44440001","status":409}"""));
        assertUnchanged(id, "44449005");
    }

    @Test
    void aRetryWithAnIdThatIsNoneOfTheCarriersIsRefused() throws IOException {
        String id = connections.create("45459005");
        connections.await(id, "unable_to_connect");

        Answer refused = connections.retry(id, "{\"carrier_group_id\":\"ABC\"}");

        assertThat(refused.json()).isEqualTo(Answer.parse("""
                        {"message":"carrier_group_id: carrier_group_id ABC does not match the format required by \
                        Meridian Health: eight digits","status":422}"""));
        assertUnchanged(id, "45459005");
    }

    private void assertUnchanged(String id, String carrierGroupId) throws IOException {
        Answer now = connections.get(id);
        assertThat(now.field("status")).isEqualTo("unable_to_connect");
        assertThat(now.json().path("group_data").path("carrier_group_id").asText())
                .isEqualTo(carrierGroupId);
        assertThat(connections.statuses(id)).containsExactly("created", "processing", "unable_to_connect");
    }
}
