package io.coverbridge.connection;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Makes sure that the service knows the test's carrier. */
final class Directory {

    private Directory() {}

    static void arrive() {
        TestTopics.describe(TestTopics.carrier(TestTopics.CARRIER), 1);
        await("the directory's arrival")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Api.as(Api.DEMO)
                                .get("/api/v1/carriers/" + TestTopics.CARRIER)
                                .statusCode()
                        == 200);
    }
}
