package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSyncRequested;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was asked for.
 *
 * @param groupId the group
 * @param requests one per connection
 */
@Schema(name = "RequestedSyncs")
public record RequestedSyncsResponse(UUID groupId, List<RequestedSync> requests) {

    public RequestedSyncsResponse {
        requests = List.copyOf(requests);
    }

    /**
     * One sync that was asked for.
     *
     * @param id the request
     * @param carrierId the carrier that is asked
     * @param connectionId the connection that it is asked through
     */
    public record RequestedSync(UUID id, UUID carrierId, UUID connectionId) {}

    static RequestedSyncsResponse of(UUID groupId, List<GroupSyncRequested> requests) {
        return new RequestedSyncsResponse(
                groupId,
                requests.stream()
                        .map(each -> new RequestedSync(each.id(), each.carrierId(), each.connectionId()))
                        .toList());
    }
}
