package io.coverbridge.adapter.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a file goes, as the hub sees it. */
enum Direction {
    OUT,
    IN;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
