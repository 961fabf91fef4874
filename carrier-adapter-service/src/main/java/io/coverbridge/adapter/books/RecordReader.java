package io.coverbridge.adapter.books;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.field.InvalidFieldException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the event contract out of what somebody sent, and notes each fault at its path where the event reader would
 * end at the first. It follows the records themselves, so a body has the shape of the contract whatever becomes of that; records
 * of our own for each of them would be the same again.
 */
final class RecordReader {

    private final Violations violations;

    RecordReader(Violations violations) {
        this.violations = violations;
    }

    /** The record; null if something is wrong with it or in it. */
    <R extends Record> @Nullable R read(Class<R> type, JsonNode node, String path) {
        if (!node.isObject()) {
            violations.add(path, "Not a valid object.");
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        boolean whole = true;
        for (int i = 0; i < components.length; i++) {
            String name = name(components[i]);
            JsonNode value = node.path(name);
            String at = path + "." + name;
            if (value.isMissingNode() || value.isNull()) {
                values[i] = absent(components[i]);
                if (values[i] == null && isRequired(components[i])) {
                    violations.missing(at);
                    whole = false;
                }
            } else {
                values[i] = value(components[i].getGenericType(), value, at);
                whole &= values[i] != null;
            }
        }
        return whole ? make(type, components, values, path) : null;
    }

    private @Nullable Object value(Type type, JsonNode node, String path) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], node, path);
        }
        Class<?> raw = type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
        if (raw.isRecord()) {
            return read(raw.asSubclass(Record.class), node, path);
        }
        try {
            boolean fits = raw != Map.class || node.isObject();
            Object value = fits ? EventJson.mapper().treeToValue(node, raw) : null;
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException | IllegalArgumentException refused) {
            // What it says quotes the value.
        }
        violations.add(path, "Not a valid " + kind(raw) + ".");
        return null;
    }

    private @Nullable Object list(Type type, JsonNode node, String path) {
        if (!node.isArray()) {
            violations.add(path, "Not a valid list.");
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object value = value(type, node.get(i), path + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == node.size() ? values : null;
    }

    private <R extends Record> @Nullable R make(
            Class<R> type, RecordComponent[] components, @Nullable Object[] values, String path) {
        try {
            return constructor(type, components).newInstance(values);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof InvalidFieldException broken)) {
                throw new IllegalStateException(type + " cannot be made", e);
            }
            String rule =
                    String.valueOf(broken.getMessage()).substring(broken.field().length() + 1);
            violations.add(
                    path + "." + broken.field(), Character.toUpperCase(rule.charAt(0)) + rule.substring(1) + ".");
            makeWithout(broken.field(), type, components, values, path);
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    /** A record ends at the first rule that is broken; the others are told, too, if that field can be left out. */
    private <R extends Record> void makeWithout(
            String field, Class<R> type, RecordComponent[] components, @Nullable Object[] values, String path) {
        for (int i = 0; i < components.length; i++) {
            if (name(components[i]).equals(field) && values[i] != null && !isRequired(components[i])) {
                values[i] = absent(components[i]);
                make(type, components, values, path);
            }
        }
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type, RecordComponent[] components)
            throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    private static String name(RecordComponent component) {
        return SnakeCaseStrategy.INSTANCE.translate(component.getName());
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isCollection(component.getType());
    }

    private static boolean isCollection(Class<?> type) {
        return type == List.class || type == Map.class;
    }

    private static @Nullable Object absent(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional || !isCollection(component.getType())) {
            return null;
        }
        return component.getType() == List.class ? List.of() : Map.of();
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "string";
        } else if (type == UUID.class) {
            return "UUID";
        } else if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        } else if (type == LocalDate.class) {
            return "date";
        } else if (Number.class.isAssignableFrom(type) || type == int.class) {
            return "number";
        }
        return type.isEnum() ? "choice" : "object";
    }
}
