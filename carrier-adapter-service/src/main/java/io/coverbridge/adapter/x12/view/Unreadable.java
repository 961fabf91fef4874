package io.coverbridge.adapter.x12.view;

import io.coverbridge.adapter.x12.syntax.X12Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a file cannot be read any more, and why. Never anything of what it says. */
@Schema(name = "UnreadableFile")
public record Unreadable(
        @Schema(
                examples = "44",
                description = "Number in the file, from 1, of the first segment that could not be read")
        int position,

        @Schema(examples = "The file ends before it is complete.")
        String message) {

    static Unreadable of(int position, X12Fault fault) {
        return new Unreadable(
                position,
                switch (fault) {
                    case TRUNCATED -> "The file ends before it is complete.";
                    case TOO_MANY_FAULTS -> "There are too many faults to read on.";
                    default -> "From here on it is no X12.";
                });
    }
}
