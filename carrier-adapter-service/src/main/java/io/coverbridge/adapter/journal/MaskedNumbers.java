package io.coverbridge.adapter.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.kit.error.ApiException;
import org.jspecify.annotations.Nullable;

/** Social security numbers as {@code ?mask=ssn} shows them: the last four digits, e.g. {@code *****4321}. */
final class MaskedNumbers {

    private static final String FIELD = "ssn";
    private static final String HIDDEN = "*****";
    private static final int SHOWN_DIGITS = 4;

    private MaskedNumbers() {}

    /**
     * Whether a request asks for it.
     *
     * @throws ApiException 422 for anything but {@code ssn}
     */
    static boolean wanted(@Nullable String mask) {
        if (mask != null && !mask.equals(FIELD)) {
            throw ApiException.invalid("mask", "Must be one of: ssn.");
        }
        return mask != null;
    }

    /** Hides them in a document, however deep they are. */
    static void in(JsonNode document) {
        document.findParents(FIELD).forEach(parent -> hide((ObjectNode) parent));
    }

    private static void hide(ObjectNode parent) {
        String ssn = parent.get(FIELD).asText();
        parent.put(FIELD, HIDDEN + ssn.substring(Math.max(0, ssn.length() - SHOWN_DIGITS)));
    }
}
