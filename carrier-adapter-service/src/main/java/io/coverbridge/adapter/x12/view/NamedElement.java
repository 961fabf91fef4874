package io.coverbridge.adapter.x12.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An element of a segment, or a component of one. */
@Schema(name = "FileElement")
public record NamedElement(
        @Schema(
                examples = "ISA01",
                description = "Segment and position; a component has its own behind a hyphen, e.g. IK401-1. An element"
                        + " that is repeated is listed as often as it is there")
        String ref,

        @Schema(examples = "Authorization Information Qualifier", description = "Absent where the standard has none")
        @Nullable
        String name,

        @Schema(examples = "00", description = "As it is in the file, spaces included; never empty")
        String value) {

    @Override
    public String toString() {
        return "NamedElement[" + ref + "]";
    }
}
