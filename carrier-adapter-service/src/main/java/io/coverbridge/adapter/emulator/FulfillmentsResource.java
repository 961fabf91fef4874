package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.instruction.DriveFulfillment;
import io.coverbridge.adapter.instruction.InstructionView;
import io.coverbridge.adapter.instruction.Instructions;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What carriers were sent of member snapshots, seen and steered from the carrier's side. */
@Path("/emulator/v1/fulfillments")
@Tag(name = "Fulfillments", description = "Member snapshots at carriers, seen and steered from the carrier's side.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class FulfillmentsResource {

    private final FulfillmentsInView inView;
    private final Instructions instructions;
    private final DriveFulfillment drive;
    private final TenantTransactions transactions;
    private final HttpLimits limits;

    FulfillmentsResource(
            FulfillmentsInView inView,
            Instructions instructions,
            DriveFulfillment drive,
            TenantTransactions transactions,
            HttpLimits limits) {
        this.inView = inView;
        this.instructions = instructions;
        this.drive = drive;
        this.transactions = transactions;
        this.limits = limits;
    }

    @GET
    @Operation(
            operationId = "listEmulatedFulfillments",
            summary = "List what carriers were sent",
            description = "Newest first. Platforms see their own; operators and emulators name a group or an employee.")
    @APIResponse(responseCode = "200", description = "A page of fulfillments")
    @APIResponse(responseCode = "422", description = "Not a valid filter or page")
    public Uni<RestResponse<Page<FulfillmentResponse>>> list(
            @Parameter(description = "Only this group's") @RestQuery("group_id") @Nullable String groupId,
            @Parameter(description = "Only this employee's") @RestQuery("employee_id") @Nullable String employeeId,
            @BeanParam PageQuery page,
            UriInfo uri) {
        Filters filters = new Filters();
        UUID group = filters.id("group_id", groupId);
        UUID employee = filters.id("employee_id", employeeId);
        filters.check();
        PageQuery.Slice slice = page.slice(limits);
        return inView.organizationFor(group, employee)
                .flatMap(organization -> organization
                        .map(id -> transactions.in(id, () -> instructions.page(id, group, employee, slice)))
                        .orElseGet(() -> Uni.createFrom().item(Page.<InstructionView>of(slice, 0, List.of()))))
                .map(found -> found.map(FulfillmentResponse::of).toResponse(uri));
    }

    @PUT
    @Path("/{id}/outcome")
    @Operation(
            operationId = "driveFulfillment",
            summary = "End a fulfillment",
            description =
                    "Takes the place of the carrier: reports sent or invalid at once and calls the carrier no more.")
    @APIResponse(responseCode = "200", description = "The fulfillment, driven")
    @APIResponse(responseCode = "404", description = "The caller has no fulfillment with this id")
    @APIResponse(responseCode = "409", description = "It is at its end")
    @APIResponse(responseCode = "422", description = "No such outcome, or the errors do not go with it")
    public Uni<FulfillmentResponse> drive(@RestPath String id, FulfillmentOutcomeRequest outcome) {
        UUID fulfillmentId = PathId.parse(DriveFulfillment.MODEL, id);
        return inView.organizationFor(id)
                .flatMap(organizationId -> drive.to(organizationId, fulfillmentId, outcome.goal(), outcome.reasons()))
                .map(FulfillmentResponse::of);
    }
}
