package io.coverbridge.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks through records without knowing them. */
final class Records {

    private Records() {}

    /** Every type that an event's record is made of, itself included, at any depth. */
    static Set<Class<?>> typesOf(Class<?> record) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(record, found);
        return found;
    }

    /** The record and every record within it. */
    static Stream<Record> within(Object value) {
        if (value instanceof Record record) {
            return Stream.concat(Stream.of(record), components(record).flatMap(Records::within));
        }
        return value instanceof Collection<?> list ? list.stream().flatMap(Records::within) : Stream.empty();
    }

    /** Everything in a record that is neither a record nor a list nor a map, at any depth. */
    static Stream<Object> leaves(Object value) {
        if (value instanceof Record record) {
            return components(record).flatMap(Records::leaves);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream()).flatMap(Records::leaves);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(Records::leaves);
        }
        return Stream.ofNullable(value);
    }

    private static Stream<Object> components(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).flatMap(component -> read(record, component));
    }

    private static Stream<Object> read(Record record, RecordComponent component) {
        try {
            return Stream.ofNullable(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> plain && found.add(plain) && plain.isRecord()) {
            Arrays.stream(plain.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
        }
    }
}
