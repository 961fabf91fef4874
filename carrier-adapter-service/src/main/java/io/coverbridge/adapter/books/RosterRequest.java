package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.member.Family;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who a carrier holds for a group: a size and a seed from which people are invented, or families. */
@Schema(name = "CarrierRoster")
record RosterRequest(
        @Schema(examples = "25", description = "Employees to invent, 0 to 100,000") @PositiveOrZero @Max(MOST) @Nullable
        Integer size,

        @Schema(examples = "7", description = "Same seed, same people; 0 if it is left out") @Nullable
        Long seed,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Family.class,
                description =
                        "Families in place of size and seed; ids may be left out. An enrollment names its member by"
                                + " id or by custom_individual_id")
        @Nullable
        List<JsonNode> families) {

    /** Most people in a roster. */
    static final int MOST = 100_000;

    @Override
    public String toString() {
        return "RosterRequest[redacted]";
    }
}
