package io.coverbridge.adapter.session;

import io.coverbridge.adapter.steering.OrganizationInView;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A run with its answers, recorded and replayed. */
@Path("/emulator/v1/session")
@Tag(name = "Session", description = "What carriers answered in one run, recorded, and answered again in another.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class SessionResource {

    private static final String WHOSE = "Whose; for operators and emulators";
    private static final String EXAMPLE = "d61fa455-adf4-4dc4-8c57-6d779ba9475e";

    private final OrganizationInView inView;
    private final ExportSession export;
    private final StartReplay start;
    private final Replays replays;

    SessionResource(OrganizationInView inView, ExportSession export, StartReplay start, Replays replays) {
        this.inView = inView;
        this.export = export;
        this.start = start;
        this.replays = replays;
    }

    @GET
    @Operation(
            operationId = "exportSession",
            summary = "Export what was recorded",
            description = "How carriers behave, and their last answer to every call that the journal has, in names that"
                    + " are the same in every run; what became of files is told for each family in them. Nothing about"
                    + " people but the platform's ids of employees.")
    @APIResponse(responseCode = "200", description = "The session, up to 4,000 answers")
    @APIResponse(responseCode = "404", description = "A platform named another organization")
    @APIResponse(responseCode = "409", description = "More was recorded; reset before the run")
    @APIResponse(responseCode = "422", description = "An operator or emulator named no organization")
    public Uni<SessionResponse> get(
            @Parameter(description = WHOSE, example = EXAMPLE) @RestQuery(OrganizationInView.PARAMETER) @Nullable
                    String organizationId) {
        return export.of(inView.of(organizationId));
    }

    @POST
    @Path("/replay")
    @Operation(
            operationId = "startReplay",
            summary = "Replay a session",
            description = "From now on carriers give the recorded answer to each call that the session names, whatever"
                    + " a scenario or a behavior would say; every other call is answered as usual. A file gets the"
                    + " answers of the families in it: one that was not answered makes it silent. Takes the place of an"
                    + " earlier replay. The clock and the pace stay as they are, and so do behaviors.")
    @APIResponse(responseCode = "200", description = "The replay is on")
    @APIResponse(responseCode = "404", description = "A platform named another organization")
    @APIResponse(responseCode = "422", description = "Not a session; every fault is named with its place")
    public Uni<ReplayResponse> replay(
            @Parameter(description = WHOSE, example = EXAMPLE) @RestQuery(OrganizationInView.PARAMETER) @Nullable
                    String organizationId,
            ReplayRequest session) {
        return start.start(inView.of(organizationId), session);
    }

    @DELETE
    @Path("/replay")
    @Operation(
            operationId = "endReplay",
            summary = "End a replay",
            description = "Carriers answer as usual again, from the next call on. Nothing happens if there is none.")
    @APIResponse(responseCode = "204", description = "No replay is on")
    @APIResponse(responseCode = "404", description = "A platform named another organization")
    @APIResponse(responseCode = "422", description = "An operator or emulator named no organization")
    public Uni<Void> end(
            @Parameter(description = WHOSE, example = EXAMPLE) @RestQuery(OrganizationInView.PARAMETER) @Nullable
                    String organizationId) {
        return replays.end(inView.of(organizationId));
    }
}
