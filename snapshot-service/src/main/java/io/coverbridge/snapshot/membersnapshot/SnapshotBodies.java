package io.coverbridge.snapshot.membersnapshot;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.coverbridge.snapshot.document.SnapshotReader;
import io.coverbridge.snapshot.document.SnapshotReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;

/** Turns bodies of requests into orders: 400 for what is not JSON, 413 for what is too large, 422 for what breaks rules. */
@ApplicationScoped
class SnapshotBodies {

    private static final String INSIDE = "member_snapshot.";

    private final HttpLimits limits;

    SnapshotBodies(HttpLimits limits) {
        this.limits = limits;
    }

    /** What a body that is a document orders. */
    SnapshotOrder order(UUID organizationId, UUID groupId, InputStream body, boolean strict) throws IOException {
        byte[] bytes = body.readNBytes(limits.maxBodyBytes() + 1);
        if (bytes.length > limits.maxBodyBytes()) {
            throw ApiException.tooLarge(limits.maxBodyBytes());
        }
        return new SnapshotOrder(organizationId, groupId, document(SnapshotReader.read(bytes)), strict, Map.of());
    }

    /** What the body of a dry run orders. */
    SnapshotOrder order(UUID organizationId, UUID groupId, TestRequest request, boolean strict) {
        SnapshotReading reading = SnapshotReader.read(requireNonNull(request.memberSnapshot()), INSIDE);
        return new SnapshotOrder(organizationId, groupId, document(reading), strict, request.connected());
    }

    private static MemberSnapshot document(SnapshotReading reading) {
        if (reading instanceof SnapshotReading.Valid valid) {
            return valid.snapshot();
        }
        throw reading instanceof SnapshotReading.Invalid invalid
                ? ApiException.invalid(invalid.violations())
                : ApiException.badRequest("The body is not well-formed JSON");
    }
}
