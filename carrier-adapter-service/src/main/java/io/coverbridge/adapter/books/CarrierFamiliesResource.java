package io.coverbridge.adapter.books;

import io.coverbridge.adapter.steering.OrganizationInView;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The families that emulated carriers hold for a group. */
@Path("/emulator/v1/carriers/{carrier_id}/groups/{carrier_group_id}")
@Tag(name = "Carriers' books")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class CarrierFamiliesResource {

    private static final String WHOSE = "Whose group is meant; operators and emulators have to say it";
    private static final String ON = "Day for which enrollments are told; the emulator's today if it is left out";
    private static final String MASK = "ssn: only the last four digits are shown";
    private static final String EFFECTIVE_DATE = "effective_date";

    private final BooksInView inView;
    private final AddFamilies add;
    private final ChangeFamily change;
    private final ReadFamilies read;
    private final HttpLimits limits;
    private final WorkTime time;

    CarrierFamiliesResource(
            BooksInView inView,
            AddFamilies add,
            ChangeFamily change,
            ReadFamilies read,
            HttpLimits limits,
            WorkTime time) {
        this.inView = inView;
        this.add = add;
        this.change = change;
        this.read = read;
        this.limits = limits;
        this.time = time;
    }

    @POST
    @Path("/families")
    @ResponseStatus(201)
    @Operation(
            operationId = "addCarrierFamilies",
            summary = "Add families to a group at a carrier",
            description = "All or none. A group has 100,000 members at most. No group sync begins by itself.")
    @APIResponse(responseCode = "201", description = "The group with them")
    @APIResponse(responseCode = "404", description = "The carrier holds no such group for the organization")
    @APIResponse(responseCode = "422", description = "Everything that is wrong, at its path; nothing has changed")
    public Uni<GroupResponse> add(
            @RestPath("carrier_id") String carrierId,
            @RestPath("carrier_group_id") String carrierGroupId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization,
            FamiliesRequest request) {
        return add.add(inView.group(organization, carrierId, carrierGroupId), request);
    }

    @GET
    @Path("/members")
    @Operation(
            operationId = "listCarrierFamilies",
            summary = "List the families that a carrier holds for a group",
            description = "In the order in which the carrier took them in, with what each enrollment is on a day.")
    @APIResponse(responseCode = "200", description = "A page of families")
    @APIResponse(responseCode = "404", description = "The carrier holds no such group for the organization")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<RestResponse<Page<FamilyResponse>>> list(
            @RestPath("carrier_id") String carrierId,
            @RestPath("carrier_group_id") String carrierGroupId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization,
            @Parameter(description = ON) @RestQuery(EFFECTIVE_DATE) @Nullable String effectiveDate,
            @Parameter(description = MASK) @RestQuery @Nullable String mask,
            @BeanParam PageQuery page,
            UriInfo uri) {
        return read.page(
                        inView.group(organization, carrierId, carrierGroupId),
                        page.slice(limits),
                        day(effectiveDate),
                        Masking.of(mask))
                .map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/members/{employee_id}")
    @Operation(
            operationId = "getCarrierFamily",
            summary = "See one family as a carrier holds it",
            description =
                    "By its employee, with what each enrollment is on a day; by default today, by the emulator's clock.")
    @APIResponse(responseCode = "200", description = "The family")
    @APIResponse(responseCode = "404", description = "The carrier holds no such group, or it has no such employee")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<FamilyResponse> get(
            @RestPath("carrier_id") String carrierId,
            @RestPath("carrier_group_id") String carrierGroupId,
            @RestPath("employee_id") String employeeId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization,
            @Parameter(description = ON) @RestQuery(EFFECTIVE_DATE) @Nullable String effectiveDate,
            @Parameter(description = MASK) @RestQuery @Nullable String mask) {
        return read.one(
                inView.group(organization, carrierId, carrierGroupId),
                employee(employeeId),
                day(effectiveDate),
                Masking.of(mask));
    }

    @POST
    @Path("/members/{employee_id}/changes")
    @Operation(
            operationId = "changeCarrierFamily",
            summary = "Let a carrier change something on its own side",
            description =
                    "Ends enrollments, changes a volume or a birth date, or lets the family leave the carrier. The hub is"
                            + " not told; it finds the difference with the next group sync.")
    @APIResponse(
            responseCode = "200",
            description = "The family as the carrier then holds it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FamilyResponse.class)))
    @APIResponse(responseCode = "204", description = "The family has left the carrier")
    @APIResponse(responseCode = "404", description = "The carrier holds no such group, or it has no such employee")
    @APIResponse(
            responseCode = "409",
            description = "There is nothing left to change, or the family is not written yet")
    @APIResponse(responseCode = "422", description = "The family has nothing like that, or it cannot be")
    public Uni<RestResponse<FamilyResponse>> change(
            @RestPath("carrier_id") String carrierId,
            @RestPath("carrier_group_id") String carrierGroupId,
            @RestPath("employee_id") String employeeId,
            @Parameter(description = WHOSE) @RestQuery(OrganizationInView.PARAMETER) @Nullable String organization,
            ChangeRequest request) {
        return change.change(inView.group(organization, carrierId, carrierGroupId), employee(employeeId), request)
                .map(family -> family.map(RestResponse::ok).orElseGet(RestResponse::noContent));
    }

    private static UUID employee(String employeeId) {
        return PathId.parse("Employee", employeeId);
    }

    private LocalDate day(@Nullable String effectiveDate) {
        Filters filters = new Filters();
        LocalDate day = filters.date(EFFECTIVE_DATE, effectiveDate);
        filters.check();
        return day == null ? LocalDate.ofInstant(time.now(), ZoneOffset.UTC) : day;
    }
}
