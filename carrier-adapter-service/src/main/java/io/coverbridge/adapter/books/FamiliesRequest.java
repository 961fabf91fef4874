package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.member.Family;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Families that join a group at a carrier. */
@Schema(name = "CarrierFamiliesRequest", examples = FamiliesRequest.EXAMPLE)
record FamiliesRequest(
        @Schema(type = SchemaType.ARRAY, implementation = Family.class, description = "1 to 5,000")
        @NotNull
        @Size(min = 1, max = 5_000)
        @Nullable
        List<JsonNode> families) {

    static final String EXAMPLE = """
            {"families": [{
              "members": [
                {"individual_type": "employee", "custom_individual_id": "E-17",
                 "person": {"first_name": "Odalys", "last_name": "Brandywine", "date_of_birth": "1988-03-09", "sex": "F",
                            "ssn": "912034471"},
                 "employment": {"employment_status": "full-time", "hours_worked": 40,
                                "employment_dates": {"hire_date": "2024-06-03"}}},
                {"individual_type": "dependent", "relationship": "child", "custom_individual_id": "E-17-1",
                 "person": {"first_name": "Ismay", "last_name": "Brandywine", "date_of_birth": "2019-11-30", "sex": "F"}}],
              "coverages": [
                {"plan_name": "Cascade HMO 1500",
                 "enrollments": [{"individual_id": "E-17", "effective_start_date": "2024-07-01"},
                                 {"individual_id": "E-17-1", "effective_start_date": "2024-07-01"}]}]}]}""";

    @Override
    public String toString() {
        return "FamiliesRequest[redacted]";
    }
}
