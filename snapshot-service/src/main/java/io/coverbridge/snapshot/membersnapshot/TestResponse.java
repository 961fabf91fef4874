package io.coverbridge.snapshot.membersnapshot;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a dry run came to.
 *
 * @param memberSnapshot the snapshot that would have been made; it is not stored
 * @param traceIds the trace of the request, to find it in logs by
 */
@Schema(name = "SnapshotTestResponse")
public record TestResponse(SnapshotResponse memberSnapshot, List<UUID> traceIds) {
    public TestResponse {
        traceIds = List.copyOf(traceIds);
    }
}
