package io.coverbridge.kit.error;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The request ends with an error answer. Thrown by use cases and the HTTP layer alike, turned into a body by {@link
 * ErrorMappers}. Carries no stack trace: it is an answer, not a fault.
 */
public final class ApiException extends RuntimeException {

    private static final int LONGEST_ECHO = 64;

    private final int status;
    private final boolean bare;
    private final transient List<Violation> violations;

    private ApiException(int status, String message, List<Violation> violations) {
        this(status, message, violations, false);
    }

    private ApiException(int status, String message, List<Violation> violations, boolean bare) {
        super(message, null, false, false);
        this.status = status;
        this.bare = bare;
        this.violations = List.copyOf(violations);
    }

    /** 400: the body is not JSON, or the request is one that no change of a field would mend. */
    public static ApiException badRequest(String message) {
        return new ApiException(400, message, List.of());
    }

    /** 401: no token, or one that does not hold. */
    public static ApiException unauthorized(String message) {
        return new ApiException(401, message, List.of());
    }

    /** 403: known, but not allowed. */
    public static ApiException forbidden(String message) {
        return new ApiException(403, message, List.of());
    }

    /** 403 whose body has a message and no status, as clients know it from protected groups. */
    public static ApiException bareForbidden(String message) {
        return new ApiException(403, message, List.of(), true);
    }

    /** 404 for a record of this organization that does not exist, with the one wording that the API has for it. */
    public static ApiException notFound(String model, String id) {
        String shown = id.length() > LONGEST_ECHO ? id.substring(0, LONGEST_ECHO) : id;
        return new ApiException(404, model + " not found with UUID " + shown, List.of());
    }

    /** As {@link #notFound(String, String)}. */
    public static ApiException notFound(String model, UUID id) {
        return notFound(model, id.toString());
    }

    /** 409: against something that exists, or against a newer version. */
    public static ApiException conflict(String message) {
        return new ApiException(409, message, List.of());
    }

    /** 412: the entity tag of {@code If-Match} is not the current one. */
    public static ApiException preconditionFailed(String message) {
        return new ApiException(412, message, List.of());
    }

    /** 413: larger than the limit. */
    public static ApiException tooLarge(long limitBytes) {
        return new ApiException(413, "The body is larger than " + limitBytes + " bytes", List.of());
    }

    /** Any other status, for answers that the framework decided on. */
    public static ApiException of(int status, String message) {
        return new ApiException(status, message, List.of());
    }

    /** 422 with all violations, joined by {@code "; "} in the message. */
    public static ApiException invalid(List<Violation> violations) {
        String message = violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
        return new ApiException(422, message, violations);
    }

    /** 422 with one violation. */
    public static ApiException invalid(String path, String text) {
        return invalid(List.of(new Violation(path, text)));
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the body leaves out the status. */
    boolean isBare() {
        return bare;
    }

    /** What is wrong, place by place; empty unless the status is 422. */
    public List<Violation> violations() {
        return violations;
    }
}
