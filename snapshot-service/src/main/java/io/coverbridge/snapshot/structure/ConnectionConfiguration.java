package io.coverbridge.snapshot.structure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an organization wants to exchange data with a carrier about a group; a note of it, Coverbridge exchanges all.
 *
 * @param connectionTier premier, advanced, standard, not_connected; null for none
 * @param dataExchange by direction
 */
@Schema(examples = """
                {"connection_tier": "premier", "data_exchange": {"enrollments": {
                  "to_carrier": {"enabled": true, "default_method": "api"}, "from_carrier": {"enabled": true}}}}""")
public record ConnectionConfiguration(
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Pattern(
                regexp = "premier|advanced|standard|not_connected",
                message = "Must be one of: premier, advanced, standard, not_connected.")
        @Nullable
        String connectionTier,

        @Valid @Nullable DataExchange dataExchange) {

    /** What is exchanged. */
    public record DataExchange(
            @Valid @Nullable Enrollments enrollments,
            @Valid @Nullable EnrollmentErrors enrollmentErrors,
            @Valid @Nullable GroupStructure groupStructure) {}

    /** Enrollments, by direction. */
    public record Enrollments(
            @Valid @Nullable ToCarrier toCarrier,
            @Valid @Nullable FromCarrier fromCarrier) {}

    /** What goes to the carrier. */
    public record ToCarrier(
            @Nullable Boolean enabled,

            @Pattern(
                    regexp = "api|feeds|manual_noyo|manual_partner",
                    message = "Must be one of: api, feeds, manual_noyo, manual_partner.")
            @Nullable
            String defaultMethod) {}

    /** What comes from the carrier. */
    public record FromCarrier(@Nullable Boolean enabled) {}

    /** How the organization learns of errors. */
    public record EnrollmentErrors(
            @Nullable Boolean enabled,

            @Pattern(
                    regexp = "snapshot_errors|error_report",
                    message = "Must be one of: snapshot_errors, error_report.")
            @Nullable
            String defaultMethod) {}

    /** How the account structure comes. */
    @Schema(name = "GroupStructureExchange")
    public record GroupStructure(
            @Nullable Boolean enabled,

            @Pattern(regexp = "api|account_structure_file", message = "Must be one of: api, account_structure_file.")
            @Nullable
            String defaultMethod) {}
}
