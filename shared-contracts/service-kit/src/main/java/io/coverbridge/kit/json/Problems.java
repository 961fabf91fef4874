package io.coverbridge.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.coverbridge.kit.error.Violation;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes each value of a wrong type and reads on, so that a client learns of all of them in one answer. */
final class Problems extends DeserializationProblemHandler {

    private static final String KEY = Problems.class.getName();

    static List<Violation> newList() {
        return new ArrayList<>();
    }

    static String attribute() {
        return KEY;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser json, String message)
            throws IOException {
        note(context, type.getRawClass());
        json.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        note(context, type);
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        note(context, type);
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser json,
            String message)
            throws IOException {
        note(context, type);
        json.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable fault) {
        note(context, type);
        return null;
    }

    @SuppressWarnings("unchecked")
    private static void note(DeserializationContext context, Class<?> type) {
        List<Violation> found = (List<Violation>) context.getAttribute(KEY);
        found.add(new Violation(place(context.getParser()), "Not a valid " + name(type) + "."));
    }

    /** Where the refused value stands. At the start of a list the parser is already inside of it. */
    private static String place(JsonParser json) {
        JsonStreamContext here = json.getParsingContext();
        return Paths.of(json.currentToken() == JsonToken.START_ARRAY ? here.getParent() : here);
    }

    /** A refusal that Jackson makes without asking its handlers. */
    static Violation violation(MismatchedInputException refusal) {
        String path = refusal.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        String name = refusal.getTargetType() == null ? "value" : name(refusal.getTargetType());
        return new Violation(path.startsWith(".") ? path.substring(1) : path, "Not a valid " + name + ".");
    }

    private static String name(Class<?> type) {
        if (type == String.class) {
            return "string";
        } else if (type == UUID.class) {
            return "UUID";
        } else if (type == Boolean.class) {
            return "boolean";
        } else if (type == LocalDate.class) {
            return "date";
        } else if (type == Instant.class) {
            return "time";
        } else if (Number.class.isAssignableFrom(type)) {
            return "number";
        } else if (type.isEnum()) {
            return "choice";
        }
        return Iterable.class.isAssignableFrom(type) ? "list" : "object";
    }
}
