package io.coverbridge.events.member;

import io.coverbridge.events.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param homePhone E.164
 * @param workPhone E.164
 */
public record Contact(
        @Nullable String emailAddress,
        @Nullable EmailAddressType emailAddressType,
        @Nullable String homePhone,
        @Nullable String workPhone,
        @Nullable String preferredLanguage,
        @Nullable ContactMethod preferredMethod,
        @Nullable Boolean speaksEnglish) {

    public Contact {
        Fields.optionalLine(emailAddress, 254, "email_address");
        Fields.optionalLine(homePhone, 20, "home_phone");
        Fields.optionalLine(workPhone, 20, "work_phone");
        Fields.optionalLine(preferredLanguage, 64, "preferred_language");
    }

    @Override
    public String toString() {
        return "Contact[redacted]";
    }
}
