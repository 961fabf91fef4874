package io.coverbridge.adapter.file;

import io.coverbridge.adapter.x12.view.NamedSegment;
import io.coverbridge.adapter.x12.view.Unreadable;
import io.coverbridge.kit.http.Page;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the segments of a file. */
@Schema(name = "FileSegments")
record FileSegmentsResponse(
        UUID fileId,

        @Schema(description = "Where the page stands in the file; of one that is broken, in what could be read")
        Page.Meta meta,

        List<NamedSegment> segments,

        @Schema(description = "Where the file cannot be read any more, if that is on this page or just behind it")
        @Nullable
        Unreadable error) {

    FileSegmentsResponse {
        segments = List.copyOf(segments);
    }

    /** Where the pages around this one are, as for every list. */
    String links(UriInfo uri) {
        return new Page<>(meta, segments).toResponse(uri).getHeaderString("Link");
    }
}
