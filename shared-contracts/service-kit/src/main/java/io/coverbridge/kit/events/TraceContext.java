package io.coverbridge.kit.events;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trace context as the text that rests in a row and travels in a header (W3C Trace Context, {@code traceparent}). */
public final class TraceContext {

    private static final String FIELD = "traceparent";
    private static final W3CTraceContextPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();

    private TraceContext() {}

    /** The trace that the current work belongs to, or null. */
    public static @Nullable String current() {
        Map<String, String> carrier = new HashMap<>();
        PROPAGATOR.inject(Context.current(), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return carrier.get(FIELD);
    }

    /** The context in which work goes on that {@code traceparent} began; a fresh one if there is none or it is broken. */
    public static Context continuing(@Nullable String traceparent) {
        return traceparent == null ? Context.root() : PROPAGATOR.extract(Context.root(), traceparent, Getter.INSTANCE);
    }

    private enum Getter implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String carrier) {
            return Set.of(FIELD);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return FIELD.equals(key) ? carrier : null;
        }
    }
}
