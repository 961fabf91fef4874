package io.coverbridge.connection.contact;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The contacts of one group. */
@Path("/api/v1/groups/{group_id}/contacts")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Group contacts")
public class ContactsOfGroupResource {

    private final KeepContact keepContact;
    private final ReadContacts contacts;
    private final HttpLimits limits;
    private final Caller caller;

    ContactsOfGroupResource(KeepContact keepContact, ReadContacts contacts, HttpLimits limits, Caller caller) {
        this.keepContact = keepContact;
        this.contacts = contacts;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Add a contact", description = "Somebody to talk to about the group; kept sealed.")
    @APIResponseSchema(value = ContactResponse.class, responseCode = "201", responseDescription = "The contact")
    @APIResponse(responseCode = "404", description = "No such group, or no such carrier")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<RestResponse<ContactResponse>> create(
            @RestPath("group_id") String groupId, ContactCreateRequest request) {
        return keepContact.add(caller.organizationId(), group(groupId), request).map(contact -> answer(201, contact));
    }

    @GET
    @Operation(summary = "List a group's contacts", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    public Uni<RestResponse<Page<ContactResponse>>> list(
            @RestPath("group_id") String groupId, @BeanParam PageQuery page, @Context UriInfo uri) {
        return contacts.page(caller.organizationId(), group(groupId), page.slice(limits))
                .map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{contact_id}")
    @Operation(summary = "Get a contact")
    @APIResponse(responseCode = "200", description = "The contact; ETag is its version")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such contact")
    public Uni<RestResponse<ContactResponse>> get(
            @RestPath("group_id") String groupId, @RestPath("contact_id") String id) {
        return contacts.one(caller.organizationId(), group(groupId), PathId.parse(GroupContacts.MODEL, id))
                .map(contact -> answer(200, contact));
    }

    @PUT
    @Path("/{contact_id}/{version}")
    @Operation(
            summary = "Edit a contact",
            description = "Names the version that the caller has seen; what is left out stays as it is.")
    @APIResponse(responseCode = "200", description = "The contact with its new version")
    @APIResponse(responseCode = "404", description = "No such group, contact or carrier")
    @APIResponse(responseCode = "409", description = "The contact has a newer version")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "A field is not what it should be")
    public Uni<RestResponse<ContactResponse>> edit(
            @RestPath("group_id") String groupId,
            @RestPath("contact_id") String id,
            @RestPath String version,
            @RestHeader("If-Match") @Nullable String ifMatch,
            ContactEditRequest request) {
        return keepContact
                .edit(
                        caller.organizationId(),
                        group(groupId),
                        PathId.parse(GroupContacts.MODEL, id),
                        version,
                        ifMatch,
                        request)
                .map(contact -> answer(200, contact));
    }

    private static UUID group(String id) {
        return PathId.parse("Group", id);
    }

    private static RestResponse<ContactResponse> answer(int status, ContactResponse contact) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), contact)
                .header("ETag", EntityTags.of(contact.version()))
                .build();
    }
}
