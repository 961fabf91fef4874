package io.coverbridge.kit.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The error dialect of RFC 9457, for clients that accept {@code application/problem+json}.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is (RFC 9457, section 4.2.1)
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong, for people
 * @param instance the path of the request, without its query
 * @param errors place by place; absent unless the status is 422
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    /** Media type of this dialect. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One violation.
     *
     * @param field path in the words of the API
     * @param message what is wrong
     */
    public record FieldError(String field, String message) {}
}
