package io.coverbridge.adapter.file;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.x12.syntax.Party;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Who is named on envelopes. */
final class Parties {

    private static final String AGREED = "ZZ";
    private static final int DIGITS = 13;

    private Parties() {}

    /**
     * The hub on behalf of an organization. Each has an id of its own, since a sender's numbers to a receiver must not repeat, and
     * each organization counts for itself.
     */
    static Party sender(UUID organizationId) {
        UUID name = UUID.nameUUIDFromBytes(organizationId.toString().getBytes(StandardCharsets.UTF_8));
        String digits = Long.toUnsignedString(name.getMostSignificantBits() ^ name.getLeastSignificantBits(), 36)
                .toUpperCase(Locale.ROOT);
        return new Party(AGREED, "CB" + "0".repeat(DIGITS - digits.length()) + digits);
    }

    /** The carrier. */
    static Party receiver(Carrier carrier) {
        return new Party(carrier.files().receiverQualifier(), carrier.files().receiverId());
    }
}
