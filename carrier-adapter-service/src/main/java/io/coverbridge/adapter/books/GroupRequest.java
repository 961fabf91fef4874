package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.installed.GivenSite;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group as a carrier is to hold it. */
@Schema(name = "CarrierGroupRequest", examples = GroupRequest.EXAMPLE)
record GroupRequest(
        @Schema(description = "What the carrier sorts enrollments by; free JSON of up to 16 KiB, 8 deep") @Nullable
        Map<String, @Nullable Object> accountStructure,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = GivenSite.class,
                description = "Sites of the employer, by name; invented ones if they are left out")
        @Size(max = 100)
        @Nullable
        List<JsonNode> locations,

        @Schema(description = "The carrier's own plans if they are left out") @Size(max = 100) @Nullable
        List<@NotNull @Valid PlanBody> plans,

        @Schema(description = "What the carrier would have by itself if it is left out") @Valid @Nullable
        RosterRequest roster) {

    static final String EXAMPLE = """
            {"account_structure": {"bill_groups": ["001", "002"]},
             "locations": [{"display_name": "Mill", "address": {"street_one": "7 Weir Lane", "city": "Fernhollow",
                            "state": "OR", "zip_code": "97103"}}],
             "plans": [{"name": "Cascade HMO 1500", "line_of_coverage": "medical", "plan_type": "hmo",
                        "cobra_rules": {"eligible": true}, "metal_tier": "silver"}],
             "roster": {"size": 25, "seed": 7}}""";

    @Override
    public String toString() {
        return "GroupRequest[redacted]";
    }
}
