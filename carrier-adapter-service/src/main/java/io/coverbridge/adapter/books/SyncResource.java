package io.coverbridge.adapter.books;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Lets carriers tell again what they hold. */
@Path("/emulator/v1/connections/{id}/sync")
@Tag(name = "Connections")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class SyncResource {

    private final SyncOnRequest sync;
    private final SecurityIdentity identity;
    private final Caller caller;

    SyncResource(SyncOnRequest sync, SecurityIdentity identity, Caller caller) {
        this.sync = sync;
        this.identity = identity;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "beginGroupSync",
            summary = "Begin a group sync",
            description =
                    "The carrier tells plans and every family again, so that the hub finds what differs. One that is"
                            + " under way begins anew.")
    @APIResponse(responseCode = "202", description = "It has begun")
    @APIResponse(responseCode = "404", description = "The caller has no connection with this id")
    @APIResponse(responseCode = "409", description = "The carrier holds no group for it")
    public Uni<SyncBegunResponse> begin(@RestPath String id) {
        UUID connectionId = PathId.parse(SyncOnRequest.MODEL, id);
        return organizationOf(connectionId)
                .chain(organizationId -> sync.begin(organizationId, connectionId))
                .replaceWith(new SyncBegunResponse(connectionId));
    }

    private Uni<UUID> organizationOf(UUID connectionId) {
        return identity.hasRole(Roles.OPERATOR) || identity.hasRole(Roles.EMULATOR)
                ? sync.organizationOf(connectionId)
                        .map(found -> found.orElseThrow(() -> ApiException.notFound(SyncOnRequest.MODEL, connectionId)))
                : Uni.createFrom().item(caller.organizationId());
    }
}
