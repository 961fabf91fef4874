package io.coverbridge.connection.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact, as the API answers it.
 *
 * @param id the contact
 * @param version changes with every modification
 * @param created when it was made
 * @param modified when it last changed
 * @param groupId the group
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param types what for
 * @param title title at the employer
 * @param phoneNumber telephone number, E.164
 * @param primaryContact whether to ask this one first
 * @param carrierId the carrier, for the type carrier
 */
@Schema(name = "GroupContact")
public record ContactResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID groupId,
        @Schema(examples = "Petra") String firstName,
        @Schema(examples = "Lindqvist") String lastName,
        @Schema(examples = "petra.lindqvist@mail.example") String email,
        List<String> types,
        @Schema(examples = "Controller") @Nullable String title,
        @Schema(examples = "+15035550142") @Nullable String phoneNumber,
        boolean primaryContact,
        @Nullable UUID carrierId) {

    public ContactResponse {
        types = List.copyOf(types);
    }

    static ContactResponse of(GroupContact contact, ContactDetails details) {
        return new ContactResponse(
                contact.id,
                contact.version,
                contact.createdAt,
                contact.modifiedAt,
                contact.groupId,
                details.firstName(),
                details.lastName(),
                details.email(),
                contact.types(),
                details.title(),
                details.phoneNumber(),
                contact.primaryContact,
                contact.carrierId);
    }

    @Override
    public String toString() {
        return "ContactResponse[" + id + "]";
    }
}
