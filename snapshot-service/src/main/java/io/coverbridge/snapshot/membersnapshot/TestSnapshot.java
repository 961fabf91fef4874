package io.coverbridge.snapshot.membersnapshot;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/** A platform asks what a snapshot would become. */
@ApplicationScoped
class TestSnapshot {

    private static final int HEXADECIMAL = 16;

    private final Submissions submissions;

    TestSnapshot(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Fails as the real one would; in no case is anything kept. */
    Uni<TestResponse> test(SnapshotOrder order) {
        List<UUID> trace = trace(Span.current().getSpanContext());
        return submissions
                .run(order, (connection, submission) -> Uni.createFrom().item(submission))
                .map(submission -> new TestResponse(PostSnapshot.answer(submission), trace));
    }

    /** A trace id has as many bits as a UUID. */
    static List<UUID> trace(SpanContext context) {
        if (!context.isValid()) {
            return List.of();
        }
        BigInteger bits = new BigInteger(context.getTraceId(), HEXADECIMAL);
        return List.of(new UUID(bits.shiftRight(Long.SIZE).longValue(), bits.longValue()));
    }
}
