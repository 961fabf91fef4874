package io.coverbridge.connection.contact;

import io.coverbridge.connection.contact.ContactCreateRequest.Rules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of an edit; what is left out stays as it is. Fields as in {@link ContactCreateRequest}. */
@Schema(examples = "{\"phone_number\": \"+15035550199\", \"types\": [\"billing\", \"executive\"]}")
public record ContactEditRequest(
        @Size(min = 1, max = 255) @Pattern(regexp = Rules.LINE, message = Rules.LINE_TEXT) @Nullable
        String firstName,

        @Size(min = 1, max = 255) @Pattern(regexp = Rules.LINE, message = Rules.LINE_TEXT) @Nullable
        String lastName,

        @Size(max = 254) @Pattern(regexp = Rules.EMAIL, message = Rules.EMAIL_TEXT) @Nullable
        String email,

        @Size(min = 1, max = 5) @Nullable
        List<@NotNull @Pattern(regexp = Rules.TYPES, message = Rules.TYPES_TEXT) String> types,

        @Size(min = 1, max = 255) @Pattern(regexp = Rules.LINE, message = Rules.LINE_TEXT) @Nullable
        String title,

        @Size(max = 16) @Nullable String phoneNumber,
        @Nullable Boolean primaryContact,
        @Nullable UUID carrierId) {

    /** The contact with these changes. One that is no longer the carrier's loses the carrier. */
    ContactGiven applyTo(GroupContact contact, ContactDetails details) {
        List<String> newTypes = types == null ? contact.types() : types;
        UUID kept = newTypes.contains(ContactGiven.CARRIER) ? contact.carrierId : null;
        return new ContactGiven(
                newTypes,
                carrierId == null ? kept : carrierId,
                primaryContact == null ? contact.primaryContact : primaryContact,
                details.with(this));
    }

    @Override
    public String toString() {
        return "ContactEditRequest[redacted]";
    }
}
