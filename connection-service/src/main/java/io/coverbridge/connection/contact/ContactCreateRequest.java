package io.coverbridge.connection.contact;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a new contact.
 *
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param types what for: company, billing, executive, online, carrier; at least one
 * @param title title at the employer
 * @param phoneNumber telephone number, E.164
 * @param primaryContact whether to ask this one first
 * @param carrierId the carrier, for the type carrier
 */
@Schema(examples = """
                {"first_name": "Petra", "last_name": "Lindqvist", "email": "petra.lindqvist@mail.example",
                 "types": ["billing"], "title": "Controller", "phone_number": "+15035550142", "primary_contact": true}""")
public record ContactCreateRequest(
        @NotNull @Size(min = 1, max = 255) @Pattern(regexp = Rules.LINE, message = Rules.LINE_TEXT) @Nullable
        String firstName,

        @NotNull @Size(min = 1, max = 255) @Pattern(regexp = Rules.LINE, message = Rules.LINE_TEXT) @Nullable
        String lastName,

        @NotNull @Size(max = 254) @Pattern(regexp = Rules.EMAIL, message = Rules.EMAIL_TEXT) @Nullable
        String email,

        @NotNull @Size(min = 1, max = 5) @Nullable
        List<@NotNull @Pattern(regexp = Rules.TYPES, message = Rules.TYPES_TEXT) String> types,

        @Size(min = 1, max = 255) @Pattern(regexp = Rules.LINE, message = Rules.LINE_TEXT) @Nullable
        String title,

        @Size(max = 16) @Nullable String phoneNumber,
        @Nullable Boolean primaryContact,
        @Nullable UUID carrierId) {

    /** What both bodies hold to. */
    static final class Rules {

        static final String LINE = "\\P{Cntrl}*";
        static final String LINE_TEXT = "Not a valid string.";
        /** One sign between two parts without blanks; whether mail arrives is not known. */
        static final String EMAIL = "[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+\\.[^\\s@.\\p{Cntrl}]+";

        static final String EMAIL_TEXT = "Not a valid email address.";
        static final String TYPES = "company|billing|executive|online|carrier";
        static final String TYPES_TEXT = "Must be one of: company, billing, executive, online, carrier.";

        private Rules() {}
    }

    ContactGiven contact() {
        return new ContactGiven(
                requireNonNull(types),
                carrierId,
                Boolean.TRUE.equals(primaryContact),
                new ContactDetails(
                        requireNonNull(firstName),
                        requireNonNull(lastName),
                        requireNonNull(email),
                        title,
                        phoneNumber));
    }

    @Override
    public String toString() {
        return "ContactCreateRequest[redacted]";
    }
}
