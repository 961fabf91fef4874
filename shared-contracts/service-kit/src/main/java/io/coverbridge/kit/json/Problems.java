package io.coverbridge.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.coverbridge.kit.error.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable fault) {
        note(context, type);
        return null;
    }

    @SuppressWarnings("unchecked")
    private static void note(DeserializationContext context, Class<?> type) {
        List<Violation> found = (List<Violation>) context.getAttribute(KEY);
        found.add(new Violation(Paths.of(context.getParser().getParsingContext()), "Not a valid " + name(type) + "."));
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
        } else if (Number.class.isAssignableFrom(type)) {
            return "number";
        } else if (type.isEnum()) {
            return "choice";
        }
        return Iterable.class.isAssignableFrom(type) ? "list" : "object";
    }
}
