package io.coverbridge.connection.deadletter;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Dead letters of all services, for whoever runs the hub. */
@Path("/ops/v1/dead_letters")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters (operations)", description = "By their metadata; what they say is not shown.")
public class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final DecideOnDeadLetters decide;
    private final HttpLimits limits;
    private final Caller caller;

    DeadLetterResource(DeadLetters deadLetters, DecideOnDeadLetters decide, HttpLimits limits, Caller caller) {
        this.deadLetters = deadLetters;
        this.decide = decide;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List dead letters", description = "The last that was put aside first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<DeadLetterResponse>>> list(
            @BeanParam DeadLetterQuery query, @BeanParam PageQuery page, @Context UriInfo uri) {
        return deadLetters.page(query.filter(), page.slice(limits)).map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{dead_letter_id}")
    @Operation(
            summary = "Get a dead letter",
            description = "Where it came from, why it was put aside, what became of it.")
    @APIResponse(responseCode = "200", description = "The dead letter")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    public Uni<DeadLetterResponse> get(@RestPath("dead_letter_id") String id) {
        return deadLetters.get(id(id));
    }

    @POST
    @Path("/{dead_letter_id}/replay")
    @ResponseStatus(202)
    @Operation(
            summary = "Send a dead letter again",
            description =
                    "Back to its topic, for the consumer that had put it aside. If that fails again, there is a new "
                            + "dead letter that names this one.")
    @APIResponseSchema(value = DeadLetterResponse.class, responseCode = "202", responseDescription = "It is being sent")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    @APIResponse(responseCode = "409", description = "It is not open")
    public Uni<DeadLetterResponse> replay(@RestPath("dead_letter_id") String id) {
        return decide.one(id(id), DeadLetterStatus.REPLAYING, caller.name());
    }

    @POST
    @Path("/{dead_letter_id}/discard")
    @Operation(
            summary = "Discard a dead letter",
            description = "It stays listed; its record stays until retention takes it.")
    @APIResponse(responseCode = "200", description = "It is discarded")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    @APIResponse(responseCode = "409", description = "It is not open")
    public Uni<DeadLetterResponse> discard(@RestPath("dead_letter_id") String id) {
        return decide.one(id(id), DeadLetterStatus.DISCARDED, caller.name());
    }

    @POST
    @Path("/replay")
    @ResponseStatus(202)
    @Operation(
            summary = "Send open dead letters again",
            description = "All that the conditions take, the oldest first, 1000 at most per request.")
    @APIResponseSchema(
            value = DecisionResponse.class,
            responseCode = "202",
            responseDescription = "How many are being sent")
    @APIResponse(responseCode = "422", description = "No condition, or one that is not what it should be")
    public Uni<DecisionResponse> replayAll(DecisionRequest request) {
        return decide.all(request.filter(), DeadLetterStatus.REPLAYING, caller.name());
    }

    @POST
    @Path("/discard")
    @Operation(
            summary = "Discard open dead letters",
            description = "All that the conditions take, the oldest first, 1000 at most per request.")
    @APIResponse(responseCode = "200", description = "How many are discarded")
    @APIResponse(responseCode = "422", description = "No condition, or one that is not what it should be")
    public Uni<DecisionResponse> discardAll(DecisionRequest request) {
        return decide.all(request.filter(), DeadLetterStatus.DISCARDED, caller.name());
    }

    private static UUID id(String text) {
        return PathId.parse("DeadLetter", text);
    }
}
