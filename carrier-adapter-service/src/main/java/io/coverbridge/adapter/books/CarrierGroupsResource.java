package io.coverbridge.adapter.books;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.steering.OrganizationInView;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The groups that emulated carriers hold. */
@Path("/emulator/v1/carriers/{carrier_id}/groups")
@Tag(
        name = "Carriers' books",
        description = "Groups, plans and people at emulated carriers, installed and changed by program.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class CarrierGroupsResource {

    private static final String WHOSE = "Whose groups are meant; operators and emulators have to say it";

    private final BooksInView inView;
    private final InstallByProgram install;
    private final RemoveGroup remove;
    private final ReadGroups read;
    private final HttpLimits limits;

    CarrierGroupsResource(
            BooksInView inView, InstallByProgram install, RemoveGroup remove, ReadGroups read, HttpLimits limits) {
        this.inView = inView;
        this.install = install;
        this.remove = remove;
        this.read = read;
        this.limits = limits;
    }

    @GET
    @Operation(
            operationId = "listCarrierGroups",
            summary = "List the groups that a carrier holds",
            description = "For one organization, the newest first.")
    @APIResponse(responseCode = "200", description = "A page of groups")
    @APIResponse(responseCode = "404", description = "No carrier has this id")
    @APIResponse(responseCode = "422", description = "Not a valid page, or nobody's groups")
    public Uni<RestResponse<Page<GroupResponse>>> list(
            @RestPath("carrier_id") String carrierId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization,
            @BeanParam PageQuery page,
            UriInfo uri) {
        UUID organizationId = inView.organization(organization);
        Carrier carrier = inView.carrier(carrierId);
        return read.page(organizationId, carrier.id(), page.slice(limits)).map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{carrier_group_id}")
    @Operation(
            operationId = "getCarrierGroup",
            summary = "See a group as its carrier holds it",
            description =
                    "Account structure, plans, and how many families there are; the connection that leads to it, if any.")
    @APIResponse(responseCode = "200", description = "Structure, plans and how many families; nothing about people")
    @APIResponse(responseCode = "404", description = "The carrier holds no such group for the organization")
    @APIResponse(responseCode = "422", description = "Nobody's group")
    public Uni<GroupResponse> get(
            @RestPath("carrier_id") String carrierId,
            @RestPath("carrier_group_id") String carrierGroupId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization) {
        return read.one(inView.group(organization, carrierId, carrierGroupId));
    }

    @PUT
    @Path("/{carrier_group_id}")
    @Operation(
            operationId = "installCarrierGroup",
            summary = "Install or replace a group at a carrier",
            description =
                    "A connection that is asked for under this id completes with exactly this group, unless the end of"
                            + " the id names a scenario that ends otherwise. If a connection leads to it already, that stays, and a"
                            + " group sync begins. Everything that the carrier held under the id is gone. Rosters that are larger"
                            + " than a body may be are added in pieces.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GroupResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Installed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GroupResponse.class)))
    @APIResponse(responseCode = "404", description = "No carrier has this id")
    @APIResponse(responseCode = "422", description = "Everything that is wrong, at its path; nothing has changed")
    public Uni<RestResponse<GroupResponse>> put(
            @RestPath("carrier_id") String carrierId,
            @RestPath("carrier_group_id") String carrierGroupId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization,
            GroupRequest request) {
        return install.put(inView.group(organization, carrierId, carrierGroupId), request)
                .map(done -> RestResponse.status(
                        done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.group()));
    }

    @DELETE
    @Path("/{carrier_group_id}")
    @Operation(
            operationId = "removeCarrierGroup",
            summary = "Remove a group from a carrier",
            description = "With everybody in it. The carrier refuses what it is told for it from then on.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "The carrier holds no such group for the organization")
    @APIResponse(responseCode = "422", description = "Nobody's group")
    public Uni<Void> remove(
            @RestPath("carrier_id") String carrierId,
            @RestPath("carrier_group_id") String carrierGroupId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization) {
        return remove.remove(inView.group(organization, carrierId, carrierGroupId));
    }
}
