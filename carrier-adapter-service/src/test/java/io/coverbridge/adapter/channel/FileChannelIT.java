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

/** Carriers that work by files. */
@QuarkusTest
class FileChannelIT extends ChannelConformance {

    FileChannelIT(WorkTime time, Pool app) {
        super(time, app);
    }

    @Override
    protected Asked asked() {
        return Asked.connection(Carriers.TIDEWATER, "TW-310482");
    }

    @Override
    protected Told neverAnswered(Told told) {
        Told silent = told.of("EMP-9106");
        exchange.fulfillments().tell(silent);
        return silent;
    }

    @Override
    protected void claimUntil(Told told, Instant leaseEnds) {
        database.in(
                organization(told),
                "update file_runs set next_due_at = $2, claimed_until = $3 where organization_id = $1",
                organization(told),
                Database.utc(exchange.now()),
                Database.utc(leaseEnds));
    }

    @Override
    protected FulfillmentStatus resting() {
        return FulfillmentStatus.SCHEDULED;
    }
}
