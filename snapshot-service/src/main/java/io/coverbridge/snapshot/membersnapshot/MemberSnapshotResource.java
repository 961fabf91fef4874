package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Member snapshots. */
@Path("/api/v1/member_snapshots")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member snapshots")
public class MemberSnapshotResource {

    private final OneSnapshot oneSnapshot;
    private final ReadSnapshots snapshots;
    private final HttpLimits limits;
    private final Caller caller;

    MemberSnapshotResource(OneSnapshot oneSnapshot, ReadSnapshots snapshots, HttpLimits limits, Caller caller) {
        this.oneSnapshot = oneSnapshot;
        this.snapshots = snapshots;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Path("/{snapshot_id}")
    @Operation(summary = "Get a member snapshot")
    @APIResponse(responseCode = "200", description = "The snapshot; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such snapshot")
    @APIResponse(responseCode = "422", description = "The mask is unknown")
    public Uni<RestResponse<SnapshotResponse>> get(
            @RestPath("snapshot_id") String id,
            @RestQuery(Masking.PARAMETER)
                    @Parameter(description = "ssn: shows the last four digits of social security numbers only.")
                    @Nullable
                    String mask) {
        return oneSnapshot
                .read(caller.organizationId(), snapshotId(id), Masking.of(mask))
                .map(snapshot -> RestResponse.ResponseBuilder.ok(snapshot)
                        .header("ETag", EntityTags.of(snapshot.version()))
                        .build());
    }

    @GET
    @Operation(summary = "List member snapshots", description = "Newest first, unless another order is asked for.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<SnapshotSummary>>> list(
            @BeanParam SnapshotQuery query,
            @RestQuery("group_id") @Parameter(description = "The group.") @Nullable String groupId,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        Filters filters = new Filters();
        UUID group = filters.id("group_id", groupId);
        Query conditions = query.toQuery(caller.organizationId(), filters).and("groupId = :groupId", "groupId", group);
        return snapshots
                .page(caller.organizationId(), conditions, query.order(), page.slice(limits))
                .map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{snapshot_id}/history")
    @Operation(
            summary = "Status history",
            description =
                    "Every status of the snapshot and of each carrier's part, with time, cause and note, oldest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such snapshot")
    public Uni<RestResponse<Page<HistoryEntry>>> history(
            @RestPath("snapshot_id") String id, @BeanParam PageQuery page, @Context UriInfo uri) {
        return snapshots
                .history(caller.organizationId(), snapshotId(id), page.slice(limits))
                .map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{snapshot_id}/changes")
    @Operation(
            summary = "What carriers are told",
            description = "Per carrier each change of an enrollment or of a member's demographics.")
    @APIResponse(responseCode = "200", description = "One entry per carrier")
    @APIResponse(responseCode = "404", description = "The organization has no such snapshot")
    public Uni<ChangesResponse> changes(@RestPath("snapshot_id") String id) {
        return oneSnapshot.changes(caller.organizationId(), snapshotId(id));
    }

    private static UUID snapshotId(String id) {
        return PathId.parse(OneSnapshot.MODEL, id);
    }
}
