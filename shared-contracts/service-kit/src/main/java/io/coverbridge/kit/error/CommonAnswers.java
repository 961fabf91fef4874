package io.coverbridge.kit.error;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What every operation takes and answers besides its own: request ids, rate limits, keys for repeats. */
final class CommonAnswers {

    private static final String PUBLIC_API = "/api/v1/";
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.POST, HttpMethod.PUT);
    private static final int LONGEST_KEY = 255;

    private CommonAnswers() {}

    /** Adds it to each operation of a document; {@code errors} gives an error answer its bodies. */
    static void describe(OpenAPI document, Consumer<APIResponse> errors) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    common(operation, errors);
                    if (path.startsWith(PUBLIC_API) && REPEATABLE.contains(method)) {
                        repeatable(operation, errors);
                    }
                }));
    }

    private static void common(Operation operation, Consumer<APIResponse> errors) {
        operation.addParameter(header(
                "X-Request-Id",
                "Names the request in answer, logs and audit log: 1 to 128 letters, digits, '.', '_' or '-'. Made up if it"
                        + " is missing or anything else."));
        APIResponse tooMany = refusal(
                operation.getResponses(),
                "429",
                "More calls than the organization's limit; Retry-After says when to try again",
                errors);
        tooMany.addHeader("Retry-After", header(SchemaType.INTEGER, "Seconds until the next call is allowed."));
        operation.getResponses().getAPIResponses().forEach((code, answer) -> {
            answer.addHeader("X-Request-Id", header(SchemaType.STRING, "The id of the request."));
            answer.addHeader("RateLimit-Limit", header(SchemaType.INTEGER, "Calls of this class per minute."));
            answer.addHeader("RateLimit-Remaining", header(SchemaType.INTEGER, "Calls that could follow at once."));
            answer.addHeader(
                    "RateLimit-Reset", header(SchemaType.INTEGER, "Seconds until all of them are there again."));
        });
    }

    private static void repeatable(Operation operation, Consumer<APIResponse> errors) {
        Parameter key = header(
                "Idempotency-Key",
                "The client's name for this request, 1 to 255 visible ASCII characters. The same request with the same key"
                        + " has one effect and gets the same answer again, for 24 hours unless set otherwise. A request that"
                        + " was refused had no effect, and its key stays free.");
        key.getSchema().setMinLength(1);
        key.getSchema().setMaxLength(LONGEST_KEY);
        operation.addParameter(key);
        APIResponses answers = operation.getResponses();
        refusal(answers, "400", "Not JSON, or not an idempotency key", errors);
        refusal(answers, "409", "The first request with this idempotency key takes long; try again", errors);
        refusal(answers, "422", "The idempotency key was used for another request", errors);
        answers.getAPIResponses().forEach((code, answer) -> {
            if (code.startsWith("2")) {
                answer.addHeader(
                        "Idempotency-Replayed",
                        header(
                                SchemaType.BOOLEAN,
                                "Present, and true, where this is the answer of an earlier request."));
            }
        });
    }

    private static APIResponse refusal(
            APIResponses answers, String code, String description, Consumer<APIResponse> errors) {
        Map<String, APIResponse> known = answers.getAPIResponses();
        if (known != null && known.containsKey(code)) {
            return known.get(code);
        }
        APIResponse refusal = OASFactory.createAPIResponse().description(description);
        errors.accept(refusal);
        answers.addAPIResponse(code, refusal);
        return refusal;
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
