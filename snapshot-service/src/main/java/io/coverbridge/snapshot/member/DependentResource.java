package io.coverbridge.snapshot.member;

import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Dependents by their own ids. */
@Path("/api/v1/dependents")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependents")
public class DependentResource {

    private final ReadMembers members;
    private final MemberAnswers answers;
    private final Caller caller;

    DependentResource(ReadMembers members, MemberAnswers answers, Caller caller) {
        this.members = members;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("/{dependent_id}")
    @Operation(summary = "Get a dependent")
    @APIResponse(responseCode = "200", description = "The dependent; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such dependent")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<RestResponse<DependentResponse>> get(
            @RestPath("dependent_id") String id,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask) {
        Masking masking = Masking.of(mask);
        return members.dependent(caller.organizationId(), PathId.parse("Dependent", id))
                .map(found -> answers.dependent(found, masking));
    }
}
