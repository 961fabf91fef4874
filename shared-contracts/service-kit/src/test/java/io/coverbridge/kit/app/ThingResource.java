package io.coverbridge.kit.app;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One address of each kind. */
@Path("/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThingResource {

    /** The one version that the things of this resource have. */
    public static final UUID VERSION = UUID.fromString("3a0f3f0e-4a5e-4a8e-9a57-0d6c3d1c9b11");

    /** What an unexpected failure says, and a client must never read. */
    public static final String SECRET = "secret 078-05-1120";

    private static final int THINGS = 45;

    private final Caller caller;
    private final HttpLimits limits;

    ThingResource(Caller caller, HttpLimits limits) {
        this.caller = caller;
        this.limits = limits;
    }

    @POST
    @RolesAllowed(Roles.PLATFORM)
    public Uni<ThingRequest> echo(ThingRequest body) {
        return Uni.createFrom().item(body);
    }

    @GET
    @RolesAllowed(Roles.PLATFORM)
    public Uni<RestResponse<Page<Integer>>> list(@BeanParam PageQuery query, @Context UriInfo uri) {
        PageQuery.Slice slice = query.slice(limits);
        List<Integer> things = IntStream.range(0, THINGS)
                .boxed()
                .skip(slice.offset())
                .limit(slice.size())
                .toList();
        return Uni.createFrom().item(Page.of(slice, THINGS, things).toResponse(uri));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PLATFORM)
    public Uni<ThingRequest> replace(
            @RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch, ThingRequest body) {
        PathId.parse("Thing", id);
        EntityTags.requireMatch(ifMatch, VERSION);
        return Uni.createFrom().item(body);
    }

    @GET
    @Path("/failure")
    @RolesAllowed(Roles.PLATFORM)
    public Uni<String> fail() {
        return Uni.createFrom().failure(new IllegalStateException(SECRET));
    }

    @GET
    @Path("/organization")
    @RolesAllowed(Roles.PLATFORM)
    public Uni<List<UUID>> organization() {
        return Uni.createFrom().item(List.of(caller.organizationId()));
    }

    @GET
    @Path("/operations")
    @RolesAllowed(Roles.OPERATOR)
    public Uni<List<String>> operations() {
        return Uni.createFrom().item(List.of());
    }
}
