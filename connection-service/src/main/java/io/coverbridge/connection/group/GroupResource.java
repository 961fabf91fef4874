package io.coverbridge.connection.group;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Employer groups. */
@Path("/api/v1/groups")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupResource {

    private final CreateGroup createGroup;
    private final EditGroup editGroup;
    private final ReadGroups groups;
    private final HttpLimits limits;
    private final Caller caller;

    GroupResource(CreateGroup createGroup, EditGroup editGroup, ReadGroups groups, HttpLimits limits, Caller caller) {
        this.createGroup = createGroup;
        this.editGroup = editGroup;
        this.groups = groups;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Create a group", description = "Without a connection; ask for one later.")
    @APIResponseSchema(value = GroupResponse.class, responseCode = "201", responseDescription = "The group")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<RestResponse<GroupResponse>> create(GroupCreateRequest request) {
        return createGroup.create(caller.organizationId(), request).map(group -> answer(201, group));
    }

    @PUT
    @Path("/{group_id}/{version}")
    @Operation(
            summary = "Edit a group",
            description = "Names the version that the caller has seen; what is left out stays as it is.")
    @APIResponse(responseCode = "200", description = "The group with its new version")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "409", description = "The group has a newer version")
    @APIResponse(responseCode = "422", description = "A field is not what it should be")
    public Uni<RestResponse<GroupResponse>> edit(
            @RestPath("group_id") String id,
            @RestPath String version,
            @RestHeader("If-Match") @Nullable String ifMatch,
            GroupEditRequest request) {
        return editGroup
                .edit(caller.organizationId(), PathId.parse("Group", id), version, ifMatch, request)
                .map(group -> answer(200, group));
    }

    @GET
    @Path("/{group_id}")
    @Operation(summary = "Get a group")
    @APIResponse(responseCode = "200", description = "The group; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    public Uni<RestResponse<GroupResponse>> get(@RestPath("group_id") String id) {
        return groups.one(caller.organizationId(), PathId.parse("Group", id)).map(group -> answer(200, group));
    }

    @GET
    @Operation(summary = "List groups", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<GroupResponse>>> list(
            @BeanParam GroupQuery query, @BeanParam PageQuery page, @Context UriInfo uri) {
        return groups.page(caller.organizationId(), query.toQuery(caller.organizationId()), page.slice(limits))
                .map(found -> found.map(GroupResponse::of).toResponse(uri));
    }

    private static RestResponse<GroupResponse> answer(int status, Group group) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), GroupResponse.of(group))
                .header("ETag", EntityTags.of(group.version))
                .build();
    }
}
