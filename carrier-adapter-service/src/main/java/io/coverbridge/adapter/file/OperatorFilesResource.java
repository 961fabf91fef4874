package io.coverbridge.adapter.file;

import io.coverbridge.adapter.connection.ConnectionOwners;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of all organizations, for whoever runs the hub. */
@Path("/ops/v1/files")
@Tag(name = "Files (operations)", description = "X12 files of all organizations; what they say is people's data.")
@RolesAllowed(Roles.OPERATOR)
class OperatorFilesResource {

    private static final Logger LOG = Logger.getLogger(OperatorFilesResource.class);

    private final FileReads files;
    private final ResendFile resend;
    private final OrderFullFile order;
    private final ConnectionOwners owners;
    private final SecurityIdentity identity;
    private final HttpLimits limits;

    OperatorFilesResource(
            FileReads files,
            ResendFile resend,
            OrderFullFile order,
            ConnectionOwners owners,
            SecurityIdentity identity,
            HttpLimits limits) {
        this.files = files;
        this.resend = resend;
        this.order = order;
        this.owners = owners;
        this.identity = identity;
        this.limits = limits;
    }

    @GET
    @Operation(
            operationId = "listFiles",
            summary = "List files of all organizations",
            description = "Newest first; nothing of what they say.")
    @APIResponse(responseCode = "200", description = "A page of files")
    @APIResponse(responseCode = "422", description = "Not a valid filter or page")
    public Uni<RestResponse<Page<FileResponse>>> list(
            @BeanParam FileQuery query, @BeanParam PageQuery page, UriInfo uri) {
        return files.pageOfAll(query.filter(), page.slice(limits))
                .map(found -> found.map(FileResponse::of).toResponse(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getFile",
            summary = "See what is known of a file",
            description = "Its number, status, counts and times; nothing of what it says.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "There is no file with this id")
    public Uni<FileResponse> get(@RestPath String id) {
        return one(FilesInView.id(id));
    }

    @GET
    @Path("/{id}/content")
    @Produces(FilesResource.X12)
    @Operation(
            operationId = "getFileContent",
            summary = "Read a file",
            description = "The X12 text; people's data, so every read leaves a line in the log.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = FilesResource.X12))
    @APIResponse(responseCode = "410", description = "Retention has taken what it said")
    @APIResponse(responseCode = "404", description = "There is no file with this id")
    public Uni<byte[]> content(@RestPath String id) {
        UUID fileId = FilesInView.id(id);
        return files.organizationOf(fileId)
                .flatMap(organizationId -> files.content(organizationId, fileId)
                        .invoke(read -> LOG.infof(
                                "an operator read a file fileId=%s organizationId=%s operator=%s",
                                fileId, organizationId, identity.getPrincipal().getName())));
    }

    @POST
    @Path("/{id}/resend")
    @Operation(
            operationId = "resendFile",
            summary = "Send a file again",
            description = "The same bytes under the same number; the carrier's answer counts if there is none yet.")
    @APIResponse(responseCode = "200", description = "The file, on its way")
    @APIResponse(responseCode = "404", description = "There is no file with this id")
    @APIResponse(responseCode = "409", description = "The file came in, or is being given up")
    public Uni<FileResponse> resend(@RestPath String id) {
        UUID fileId = FilesInView.id(id);
        return files.organizationOf(fileId)
                .flatMap(organizationId -> resend.resend(organizationId, fileId))
                .chain(() -> one(fileId));
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "orderFullFile",
            summary = "Order a full file",
            description = "Everybody whom the carrier holds for a connection, for comparison (BGN08 4, INS03 030).")
    @APIResponse(responseCode = "201", description = "The file, on its way")
    @APIResponse(responseCode = "404", description = "There is no connection with this id")
    @APIResponse(responseCode = "409", description = "The carrier holds nobody, too many, or does not work by files")
    public Uni<FileResponse> order(FullFileRequest request) {
        UUID connectionId = Objects.requireNonNull(request.connectionId());
        return owners.of(connectionId)
                .flatMap(organizationId -> order.order(organizationId, connectionId))
                .flatMap(this::one);
    }

    private Uni<FileResponse> one(UUID fileId) {
        return files.organizationOf(fileId)
                .flatMap(organizationId -> files.one(organizationId, fileId))
                .map(FileResponse::of);
    }
}
