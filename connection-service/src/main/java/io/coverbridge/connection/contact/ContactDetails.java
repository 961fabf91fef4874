package io.coverbridge.connection.contact;

import org.jspecify.annotations.Nullable;

/** Who a contact is. A person's data: kept sealed, never printed. */
record ContactDetails(
        String firstName,
        String lastName,
        String email,
        @Nullable String title,
        @Nullable String phoneNumber) {

    /** These, with what {@code edit} gives in place of the old. */
    ContactDetails with(ContactEditRequest edit) {
        return new ContactDetails(
                edit.firstName() == null ? firstName : edit.firstName(),
                edit.lastName() == null ? lastName : edit.lastName(),
                edit.email() == null ? email : edit.email(),
                edit.title() == null ? title : edit.title(),
                edit.phoneNumber() == null ? phoneNumber : edit.phoneNumber());
    }

    @Override
    public String toString() {
        return "ContactDetails[redacted]";
    }
}
