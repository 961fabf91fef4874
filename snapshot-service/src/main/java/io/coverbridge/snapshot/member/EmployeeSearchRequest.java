package io.coverbridge.snapshot.member;

import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a search by what must not stand in an address. Never prints itself.
 *
 * @param ssn nine digits without hyphens; may only be absent where a name is there
 * @param name words that each are part of the first, middle or last name, in any case; ten at most
 * @param groupId only employees of this group
 */
@Schema(examples = {"{\"ssn\": \"123454321\"}", "{\"name\": \"otto vasq\"}"})
public record EmployeeSearchRequest(
        @Pattern(regexp = "(?!000)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}", message = "Not a valid SSN.") @Nullable
        String ssn,

        @Nullable String name,

        @Nullable UUID groupId) {

    @Override
    public String toString() {
        return "EmployeeSearchRequest[redacted]";
    }
}
