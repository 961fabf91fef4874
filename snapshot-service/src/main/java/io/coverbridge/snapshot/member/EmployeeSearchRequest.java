package io.coverbridge.snapshot.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a search by social security number, which must not stand in an address. Never prints itself.
 *
 * @param ssn nine digits without hyphens
 * @param groupId only employees of this group
 */
@Schema(examples = "{\"ssn\": \"123454321\"}")
public record EmployeeSearchRequest(
        @NotNull
        @Pattern(regexp = "(?!000)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}", message = "Not a valid SSN.")
        @Nullable
        String ssn,

        @Nullable UUID groupId) {

    @Override
    public String toString() {
        return "EmployeeSearchRequest[redacted]";
    }
}
