package io.coverbridge.adapter.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that came in, as far as it could be understood. */
@SuppressWarnings("ArrayRecordComponent") // not copied and not compared
record ReceivedFile(
        UUID id, ContentKind kind, @Nullable Integer controlNumber, long segments, long bytes, byte[] sealed) {
    @Override
    public String toString() {
        return "ReceivedFile[id=" + id + "]";
    }
}
