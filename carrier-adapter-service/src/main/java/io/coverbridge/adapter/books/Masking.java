package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.kit.error.ApiException;
import org.jspecify.annotations.Nullable;

/** What the query parameter {@code mask} hides in an answer. */
enum Masking {
    /** Nothing: the parameter is not given. */
    NONE,
    /** All but the last four digits of social security numbers. */
    SSN;

    private static final String FIELD = "ssn";
    private static final String HIDDEN = "*****";
    private static final int SHOWN_DIGITS = 4;

    /** What a request asks for; fails with {@link ApiException} 422 for anything but {@code ssn}. */
    static Masking of(@Nullable String mask) {
        if (mask == null) {
            return NONE;
        }
        if (mask.equals(FIELD)) {
            return SSN;
        }
        throw ApiException.invalid("mask", "Must be one of: ssn.");
    }

    /** Hides it in a document, however deep. */
    void hideIn(JsonNode document) {
        if (this == SSN) {
            document.findParents(FIELD).forEach(parent -> {
                String ssn = parent.path(FIELD).asText();
                ((ObjectNode) parent).put(FIELD, HIDDEN + ssn.substring(Math.max(0, ssn.length() - SHOWN_DIGITS)));
            });
        }
    }
}
