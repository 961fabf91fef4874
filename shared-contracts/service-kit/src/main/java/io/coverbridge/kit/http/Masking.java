package io.coverbridge.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.coverbridge.kit.error.ApiException;
import org.jspecify.annotations.Nullable;

/** What the query parameter {@code mask} hides in an answer. */
public enum Masking {
    /** Nothing: the parameter is not given. */
    NONE,
    /** All but the last four digits of social security numbers. */
    SSN;

    /** Name of the query parameter. */
    public static final String PARAMETER = "mask";

    private static final String FIELD = "ssn";
    private static final String HIDDEN = "*****";
    private static final int SHOWN_DIGITS = 4;

    /**
     * What a request asks for.
     *
     * @param mask value of the parameter; null if it is not given
     * @throws ApiException 422 for anything but {@code ssn}
     */
    public static Masking of(@Nullable String mask) {
        if (mask == null) {
            return NONE;
        }
        if (mask.equals(FIELD)) {
            return SSN;
        }
        throw ApiException.invalid(PARAMETER, "Must be one of: ssn.");
    }

    /** The number as it may be shown, e.g. {@code *****4321}. */
    public @Nullable String ssn(@Nullable String ssn) {
        return ssn == null || this == NONE ? ssn : hide(ssn);
    }

    /** A copy of a document in which the text of every field {@code ssn}, however deep, is as it may be shown. */
    public JsonNode document(JsonNode document) {
        JsonNode copy = document.deepCopy();
        if (this == SSN) {
            copy.findParents(FIELD).forEach(parent -> hideIn((ObjectNode) parent));
        }
        return copy;
    }

    private static void hideIn(ObjectNode parent) {
        JsonNode ssn = parent.get(FIELD);
        if (ssn.isTextual()) {
            parent.set(FIELD, TextNode.valueOf(hide(ssn.textValue())));
        }
    }

    private static String hide(String ssn) {
        return ssn.length() > SHOWN_DIGITS ? HIDDEN + ssn.substring(ssn.length() - SHOWN_DIGITS) : HIDDEN;
    }
}
