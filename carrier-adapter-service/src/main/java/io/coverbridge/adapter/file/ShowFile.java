package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.x12.view.MaskedFile;
import io.coverbridge.adapter.x12.view.SegmentsInView;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a file says, for people who look at it. Files are long, so they are gone through off the event loop. */
@ApplicationScoped
class ShowFile {

    private final FileReads files;

    ShowFile(FileReads files) {
        this.files = files;
    }

    /** Its bytes; fails with {@link ApiException} 404 for an unknown file, 410 if retention has taken what it said. */
    Uni<byte[]> content(UUID organizationId, UUID fileId, Masking masking) {
        Uni<byte[]> content = files.content(organizationId, fileId);
        return masking == Masking.NONE ? content : content.flatMap(file -> OffLoop.run(() -> MaskedFile.of(file)));
    }

    /** A page of its segments; fails like {@link #content}. */
    Uni<FileSegmentsResponse> segments(UUID organizationId, UUID fileId, Slice slice, Masking masking) {
        return files.content(organizationId, fileId)
                .flatMap(content -> OffLoop.run(() -> segments(fileId, content, slice, masking)));
    }

    private static FileSegmentsResponse segments(UUID fileId, byte[] content, Slice slice, Masking masking) {
        SegmentsInView view = SegmentsInView.of(content, slice.offset(), slice.size(), masking == Masking.SSN);
        Page.Meta meta = Page.of(slice, view.total(), view.segments()).meta();
        return new FileSegmentsResponse(fileId, meta, view.segments(), view.unreadable());
    }
}
