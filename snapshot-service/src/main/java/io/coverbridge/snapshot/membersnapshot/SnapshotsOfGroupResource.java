package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The snapshots of one group. */
@Path("/api/v1/groups/{group_id}/member_snapshots")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Member snapshots")
public class SnapshotsOfGroupResource {

    private static final String GROUP = "Group";

    private final PostSnapshot postSnapshot;
    private final TestSnapshot testSnapshot;
    private final ReadSnapshots snapshots;
    private final SnapshotBodies bodies;
    private final HttpLimits limits;
    private final Caller caller;

    SnapshotsOfGroupResource(
            PostSnapshot postSnapshot,
            TestSnapshot testSnapshot,
            ReadSnapshots snapshots,
            SnapshotBodies bodies,
            HttpLimits limits,
            Caller caller) {
        this.postSnapshot = postSnapshot;
        this.testSnapshot = testSnapshot;
        this.snapshots = snapshots;
        this.bodies = bodies;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Create a member snapshot",
            description =
                    "The whole coverage that a family is to have. It is compared with what is held, and each carrier"
                            + " is told what changes; the fulfillment summary tells how that goes. A newer snapshot of the same"
                            + " employee takes over from one that is under way.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberSnapshot.class)))
    @APIResponseSchema(
            value = SnapshotResponse.class,
            responseCode = "201",
            responseDescription = "The snapshot; ETag is its version")
    @APIResponse(responseCode = "400", description = "Not JSON, or a new member is one that exists")
    @APIResponse(responseCode = "404", description = "No such group, carrier, employee or dependent")
    @APIResponse(responseCode = "409", description = "The platform's id of a member belongs to another")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "422", description = "The document breaks rules; all are told")
    public Uni<RestResponse<SnapshotResponse>> create(
            @RestPath("group_id") String groupId,
            @RestHeader("Prefer")
                    @Parameter(
                            description = "handling=strict: omitted coverage under the policy reject answers 422, and"
                                    + " nothing is stored.")
                    @Nullable
                    String prefer,
            InputStream body)
            throws IOException {
        SnapshotOrder order =
                bodies.order(caller.organizationId(), PathId.parse(GROUP, groupId), body, Preferences.strict(prefer));
        return postSnapshot
                .post(order)
                .map(created -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, created)
                        .header("ETag", EntityTags.of(created.version()))
                        .build());
    }

    @POST
    @Path("/test")
    @Operation(
            summary = "Test a member snapshot",
            description = "Answers what a snapshot would become, and stores and sends nothing.")
    @APIResponseSchema(
            value = TestResponse.class,
            responseCode = "200",
            responseDescription = "What the snapshot would be")
    @APIResponse(responseCode = "400", description = "Not JSON, or a new member is one that exists")
    @APIResponse(responseCode = "404", description = "No such group, carrier, employee or dependent")
    @APIResponse(responseCode = "409", description = "The platform's id of a member belongs to another")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "422", description = "The document breaks rules; all are told")
    public Uni<TestResponse> test(
            @RestPath("group_id") String groupId,
            @RestHeader("Prefer") @Parameter(description = "As for the real one.") @Nullable String prefer,
            TestRequest request) {
        SnapshotOrder order = bodies.order(
                caller.organizationId(), PathId.parse(GROUP, groupId), request, Preferences.strict(prefer));
        return testSnapshot.test(order);
    }

    @GET
    @Operation(summary = "List a group's snapshots", description = "Newest first, unless another order is asked for.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<SnapshotSummary>>> list(
            @RestPath("group_id") String groupId,
            @BeanParam SnapshotQuery query,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return snapshots
                .pageOfGroup(
                        caller.organizationId(),
                        PathId.parse(GROUP, groupId),
                        query.toQuery(caller.organizationId(), new Filters()),
                        query.order(),
                        page.slice(limits))
                .map(found -> found.toResponse(uri));
    }
}
