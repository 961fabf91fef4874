package io.coverbridge.adapter.x12.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment of a file, with the names that the standard has. */
@Schema(name = "FileSegment")
public record NamedSegment(
        @Schema(examples = "1", description = "Number in the file, from 1")
        int position,

        @Schema(examples = "ISA") String id,

        @Schema(examples = "Interchange Control Header", description = "Absent where the segment is unknown") @Nullable
        String name,

        @Schema(examples = "2100A", description = "Loop of the implementation guide; absent outside of loops") @Nullable
        String loop,

        @Schema(description = "In the order of the segment; empty ones are left out")
        List<NamedElement> elements) {

    public NamedSegment {
        elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
        return "NamedSegment[" + position + " " + id + "]";
    }
}
