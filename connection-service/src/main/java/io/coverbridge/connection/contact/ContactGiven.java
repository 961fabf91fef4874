package io.coverbridge.connection.contact;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it shall be.
 *
 * @param types what for, each once
 * @param carrierId the carrier, for the type {@code carrier} alone
 * @param primaryContact whether to ask this one first
 * @param details who it is
 */
record ContactGiven(List<String> types, @Nullable UUID carrierId, boolean primaryContact, ContactDetails details) {

    static final String CARRIER = "carrier";

    ContactGiven {
        types = types.stream().distinct().toList();
    }

    /**
     * Checks what hangs together.
     *
     * @throws ApiException 422 with all that is wrong
     */
    ContactGiven checked() {
        List<Violation> violations = new ArrayList<>();
        if (carrierId != null && !types.contains(CARRIER)) {
            violations.add(new Violation("carrier_id", "Only for contacts of the type carrier."));
        }
        if (details.phoneNumber() != null && !PhoneNumbers.isE164(details.phoneNumber())) {
            violations.add(
                    new Violation("phone_number", "Not a valid telephone number in E.164 form, e.g. +15035550142."));
        }
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
        return this;
    }

    @Override
    public String toString() {
        return "ContactGiven[redacted]";
    }
}
