package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.FulfillmentStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;

/** Carriers that answer per request. */
@QuarkusTest
class ApiChannelIT extends ChannelConformance {

    ApiChannelIT(WorkTime time, Pool app) {
        super(time, app);
    }

    @Override
    protected Asked asked() {
        return Asked.connection(Carriers.CASCADE, "LK-0048213");
    }

    /** It has been silent four times already, and is twice more. */
    @Override
    protected Told neverAnswered(Told told) {
        Told silent = told.of("EMP-9102");
        exchange.slow();
        exchange.fulfillments().tell(silent).awaitStatus(silent, FulfillmentStatus.VALID);
        database.in(
                organization(silent),
                "update instructions set timeouts = 4, next_due_at = $2 where id = $1",
                silent.id(),
                Database.utc(exchange.now()));
        exchange.fast();
        return silent;
    }

    @Override
    protected void claimUntil(Told told, Instant leaseEnds) {
        database.in(
                organization(told),
                "update instructions set next_due_at = $2, claimed_until = $3 where id = $1",
                told.id(),
                Database.utc(exchange.now()),
                Database.utc(leaseEnds));
    }

    @Override
    protected FulfillmentStatus resting() {
        return FulfillmentStatus.VALID;
    }
}
