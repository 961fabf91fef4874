package io.coverbridge.adapter.steering;

import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Back to the beginning, for one organization. */
@Path("/emulator/v1/reset")
@Tag(name = "Reset", description = "Back to the beginning, for one organization.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class ResetResource {

    private final OrganizationInView inView;
    private final List<ResetPart> parts;

    ResetResource(OrganizationInView inView, @All List<ResetPart> parts) {
        this.inView = inView;
        this.parts = parts;
    }

    @POST
    @Operation(
            operationId = "resetEmulator",
            summary = "Reset the emulator for one organization",
            description =
                    "Ends a replay, lets every carrier behave as usual, puts the groups that carriers hold back to the day"
                            + " of their connection and empties the journal. Connections and fulfillments that are under way go on."
                            + " The clock and the pace, which are everybody's, stay.")
    @APIResponse(responseCode = "204", description = "Reset")
    @APIResponse(responseCode = "404", description = "A platform named another organization")
    @APIResponse(responseCode = "422", description = "An operator or emulator named no organization")
    public Uni<Void> reset(
            @Parameter(
                            description = "Whose; for operators and emulators",
                            example = "d61fa455-adf4-4dc4-8c57-6d779ba9475e")
                    @RestQuery(OrganizationInView.PARAMETER)
                    @Nullable
                    String organizationId) {
        UUID organization = inView.of(organizationId);
        Uni<Void> done = Uni.createFrom().voidItem();
        for (ResetPart part : parts) {
            done = done.chain(() -> part.reset(organization));
        }
        return done;
    }
}
