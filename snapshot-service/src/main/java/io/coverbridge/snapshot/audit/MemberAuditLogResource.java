package io.coverbridge.snapshot.audit;

import io.coverbridge.kit.audit.AuditEntry;
import io.coverbridge.kit.audit.AuditQuery;
import io.coverbridge.kit.audit.ReadAuditLog;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who changed snapshots, plan names, differences and carrier configurations. */
@Path("/api/v1/member_audit_log")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit log")
public class MemberAuditLogResource {

    private final ReadAuditLog log;
    private final Caller caller;

    MemberAuditLogResource(ReadAuditLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Read the audit log",
            description =
                    "Which client sent which snapshot, or changed which plan name, difference or carrier configuration, or was shown the social security numbers of which snapshot, in which request; field names, never values. Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<AuditEntry>>> list(
            @BeanParam AuditQuery query, @BeanParam PageQuery page, @Context UriInfo uri) {
        return log.page(caller.organizationId(), query, page).map(found -> found.toResponse(uri));
    }
}
