package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Who was shown the social security numbers of a snapshot. */
@Path("/api/v1/member_snapshots/{snapshot_id}/disclosures")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member snapshots")
public class DisclosuresResource {

    private final DiscloseNumbers discloseNumbers;
    private final Caller caller;

    DisclosuresResource(DiscloseNumbers discloseNumbers, Caller caller) {
        this.discloseNumbers = discloseNumbers;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Show the social security numbers of a snapshot",
            description =
                    "For a person who looks at a masked snapshot and needs the numbers. Every call is noted in the member"
                            + " audit log, also one with an Idempotency-Key: this answer is never stored.")
    @APIResponseSchema(
            value = DisclosureResponse.class,
            responseCode = "201",
            responseDescription = "The numbers; the note is kept")
    @APIResponse(responseCode = "404", description = "The organization has no such snapshot")
    public Uni<DisclosureResponse> disclose(@RestPath("snapshot_id") String id) {
        return discloseNumbers.disclose(caller.organizationId(), PathId.parse(OneSnapshot.MODEL, id));
    }
}
