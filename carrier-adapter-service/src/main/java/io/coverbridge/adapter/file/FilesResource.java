package io.coverbridge.adapter.file;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Files that carriers were sent and sent back, seen from the carrier's side. */
@Path("/emulator/v1/files")
@Tag(name = "Files", description = "X12 files that carriers were sent, and their acknowledgements.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class FilesResource {

    static final String X12 = "application/edi-x12";

    private static final String MASK =
            "ssn: of social security numbers (REF*SY, NM109 after 34, and what a 999 quotes) only the last four digits are"
                    + " shown.";

    private final FilesInView inView;
    private final FileReads files;
    private final ShowFile show;
    private final PutInAcknowledgement putIn;
    private final HttpLimits limits;

    FilesResource(FilesInView inView, FileReads files, ShowFile show, PutInAcknowledgement putIn, HttpLimits limits) {
        this.inView = inView;
        this.files = files;
        this.show = show;
        this.putIn = putIn;
        this.limits = limits;
    }

    @GET
    @Operation(
            operationId = "listEmulatedFiles",
            summary = "List files",
            description = "Newest first. Platforms see their own; operators and emulators name an organization.")
    @APIResponse(responseCode = "200", description = "A page of files")
    @APIResponse(responseCode = "422", description = "Not a valid filter or page")
    public Uni<RestResponse<Page<FileResponse>>> list(
            @BeanParam FileQuery query, @BeanParam PageQuery page, UriInfo uri) {
        FileFilter filter = query.filter();
        PageQuery.Slice slice = page.slice(limits);
        return files.page(inView.organizationToList(filter.organizationId()), filter, slice)
                .map(found -> found.map(FileResponse::of).toResponse(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEmulatedFile",
            summary = "See what is known of a file",
            description = "Its number, status, counts and times; nothing of what it says.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "The caller has no file with this id")
    public Uni<FileResponse> get(@RestPath String id) {
        UUID fileId = FilesInView.id(id);
        return inView.organizationFor(fileId)
                .flatMap(organizationId -> files.one(organizationId, fileId))
                .map(FileResponse::of);
    }

    @GET
    @Path("/{id}/content")
    @Produces(X12)
    @Operation(
            operationId = "getEmulatedFileContent",
            summary = "Read a file",
            description = "The X12 text as it went over; people's data.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = X12))
    @APIResponse(responseCode = "410", description = "Retention has taken what it said")
    @APIResponse(responseCode = "404", description = "The caller has no file with this id")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<byte[]> content(
            @RestPath String id, @Parameter(description = MASK, example = "ssn") @RestQuery @Nullable String mask) {
        UUID fileId = FilesInView.id(id);
        Masking masking = Masking.of(mask);
        return inView.organizationFor(fileId).flatMap(organizationId -> show.content(organizationId, fileId, masking));
    }

    @GET
    @Path("/{id}/segments")
    @Operation(
            operationId = "listEmulatedFileSegments",
            summary = "Read a file segment by segment",
            description =
                    "An 834, a TA1 or a 999, in the order of the file, with the names of segments and elements. Of a file"
                            + " that is broken, what could be read, and where that ended; people's data.")
    @APIResponse(responseCode = "200", description = "A page of segments")
    @APIResponse(responseCode = "404", description = "The caller has no file with this id")
    @APIResponse(responseCode = "410", description = "Retention has taken what it said")
    @APIResponse(responseCode = "422", description = "Not a valid page, or nothing can be masked that way")
    public Uni<RestResponse<FileSegmentsResponse>> segments(
            @RestPath String id,
            @Parameter(description = MASK, example = "ssn") @RestQuery @Nullable String mask,
            @BeanParam PageQuery page,
            UriInfo uri) {
        UUID fileId = FilesInView.id(id);
        Masking masking = Masking.of(mask);
        PageQuery.Slice slice = page.slice(limits);
        return inView.organizationFor(fileId)
                .flatMap(organizationId -> show.segments(organizationId, fileId, slice, masking))
                .map(found -> RestResponse.ResponseBuilder.ok(found)
                        .header("Link", found.links(uri))
                        .build());
    }

    @POST
    @Path("/{id}/acknowledgements")
    @Consumes(X12)
    @ResponseStatus(201)
    @Operation(
            operationId = "acknowledgeFile",
            summary = "Acknowledge a file",
            description =
                    "Takes the place of the carrier: a TA1 or 999 as raw X12. One that cannot be relied upon is set"
                            + " aside with what is wrong, and a later good one still counts.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = X12,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples =
                                    @ExampleObject(
                                            name = "TA1",
                                            value =
                                                    "ISA*00*          *00*          *ZZ*HARBORLINE     *ZZ*CB1Z141Z3X0WQYFB"
                                                            + "*261124*1200*^*00501*000000001*0*T*:~TA1*000000042*261124*1158*A"
                                                            + "*000~IEA*0*000000001~")))
    @APIResponse(responseCode = "201", description = "Kept; the status says what was made of it")
    @APIResponse(responseCode = "404", description = "The caller has no file with this id")
    @APIResponse(responseCode = "409", description = "The file came in itself")
    @APIResponse(responseCode = "415", description = "Not announced as application/edi-x12")
    public Uni<AcknowledgementResponse> acknowledge(@RestPath String id, byte @Nullable [] body) {
        UUID fileId = FilesInView.id(id);
        byte[] content = body == null ? new byte[0] : body;
        if (content.length > limits.maxBodyBytes()) {
            throw ApiException.tooLarge(limits.maxBodyBytes());
        }
        return inView.organizationFor(fileId).flatMap(organizationId -> putIn.put(organizationId, fileId, content));
    }
}
