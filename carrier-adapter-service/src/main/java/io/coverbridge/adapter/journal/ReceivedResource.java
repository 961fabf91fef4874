package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.steering.OrganizationInView;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What carriers received from the hub, request by request. */
@Path("/emulator/v1/received")
@Tag(name = "Received", description = "What carriers received from the hub and what they answered, request by request.")
class ReceivedResource {

    private final OrganizationInView inView;
    private final Caller caller;
    private final ReadJournal journal;
    private final HttpLimits limits;

    ReceivedResource(OrganizationInView inView, Caller caller, ReadJournal journal, HttpLimits limits) {
        this.inView = inView;
        this.caller = caller;
        this.journal = journal;
        this.limits = limits;
    }

    @GET
    @RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
    @Operation(
            operationId = "listReceivedRequests",
            summary = "List what carriers received",
            description = "Newest first, ids and answers only. One entry per call that had an effect: a call that had"
                    + " to be repeated after a crash is there once. Bringing a file, and its answer, have an entry for"
                    + " each family in the file; their body names the file.")
    @APIResponse(responseCode = "200", description = "A page of requests")
    @APIResponse(responseCode = "404", description = "A platform named another organization")
    @APIResponse(
            responseCode = "422",
            description = "Not a valid filter or page, or an operator or emulator named no organization")
    public Uni<RestResponse<Page<ReceivedResponse>>> list(
            @Parameter(description = "Only this group's") @RestQuery("group_id") @Nullable String groupId,
            @Parameter(description = "Only this employee's") @RestQuery("employee_id") @Nullable String employeeId,
            @Parameter(description = "Only this carrier's") @RestQuery("carrier_id") @Nullable String carrierId,
            @Parameter(
                            description = "Only this kind: connection_submit, connection_poll, family_delivery,"
                                    + " file_transmission or file_answer",
                            example = "family_delivery")
                    @RestQuery
                    @Nullable
                    String kind,
            @Parameter(
                            description = "Whose; for operators and emulators",
                            example = "d61fa455-adf4-4dc4-8c57-6d779ba9475e")
                    @RestQuery(OrganizationInView.PARAMETER)
                    @Nullable
                    String organizationId,
            @BeanParam PageQuery page,
            UriInfo uri) {
        Filters filters = new Filters();
        ReceivedRequests.Filter filter = new ReceivedRequests.Filter(
                filters.id("group_id", groupId),
                filters.id("employee_id", employeeId),
                filters.id("carrier_id", carrierId),
                kind(filters, kind));
        filters.check();
        return journal.page(inView.of(organizationId), filter, page.slice(limits))
                .map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.PLATFORM)
    @Operation(
            operationId = "getReceivedRequest",
            summary = "Read what a carrier received, with its body",
            description = "As it was received, personal data included: only for the organization's own token.")
    @APIResponse(responseCode = "200", description = "The request")
    @APIResponse(responseCode = "404", description = "The caller's carriers received no such request, or it is too old")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<ReceivedResponse> get(
            @RestPath String id,
            @Parameter(description = "ssn: only the last four digits are shown.", example = "ssn") @RestQuery @Nullable
                    String mask) {
        UUID request = PathId.parse(ReadJournal.MODEL, id);
        return journal.whole(caller.organizationId(), request, Masking.of(mask));
    }

    private static @Nullable String kind(Filters filters, @Nullable String kind) {
        if (kind != null
                && Filters.oneOf(CallKind.values(), CallKind::wire).apply(kind).isEmpty()) {
            filters.refuse("kind", "Not a valid choice.");
        }
        return kind;
    }
}
