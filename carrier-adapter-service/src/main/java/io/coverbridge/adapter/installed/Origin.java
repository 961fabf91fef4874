package io.coverbridge.adapter.installed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a group at a carrier comes from. */
public enum Origin {
    /** The carrier had it by itself when a connection asked for it. */
    DEFAULT,
    /** Installed by program, with a roster of a size and a seed. */
    GENERATED,
    /** Installed by program, family by family. */
    GIVEN;

    /** As the API and the database spell it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
