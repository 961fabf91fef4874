package io.coverbridge.adapter.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * How files to a carrier are made up. Stays here: the other services have no use for it.
 *
 * @param bundle what goes into one file
 * @param receiverQualifier kind of the receiver's id on envelopes (ISA07), e.g. {@code ZZ}
 * @param receiverId the receiver on envelopes (ISA08, GS03): 2 to 15 capital letters, digits, spaces and hyphens
 */
public record FileSettings(Bundle bundle, String receiverQualifier, String receiverId) {

    /** What goes into one file. */
    public enum Bundle {
        /** The families of one group. */
        GROUP,
        /** All groups of an organization, each in a transaction set of its own. */
        CARRIER;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Bundle fromWire(String wire) {
            return Arrays.stream(values())
                    .filter(bundle -> bundle.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a way to bundle files"));
        }
    }
}
