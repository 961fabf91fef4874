package io.coverbridge.snapshot.membersnapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.DatabaseRoundTrips;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A snapshot takes six round trips to the database at most. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@WithTestResource(value = DatabaseRoundTrips.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class RoundTripsIT {

    @Test
    void aSnapshotTakesSixRoundTripsAtMost() {
        try (Stage stage = Stage.connected()) {
            // Every pooled connection has to have prepared every statement.
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < 60 && least > 6; i++) {
                DatabaseRoundTrips.reset();
                stage.create(stage.family());
                least = Math.min(least, DatabaseRoundTrips.count());
            }

            assertThat(least).isBetween(4, 6);
        }
    }
}
