package io.coverbridge.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;

class TraceContextTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aTraceContinuesAndIsWrittenAgainAsItWas() {
        Context continued = TraceContext.continuing(PARENT);

        try (Scope scope = continued.makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(TraceContext.current()).isEqualTo(PARENT);
        }
    }

    @Test
    void withoutATraceThereIsNothingToWrite() {
        try (Scope scope = Context.root().makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(TraceContext.current()).isNull();
        }
    }

    @Test
    void whatIsNoTraceContextBeginsAFreshOne() {
        for (String broken : new String[] {null, "", "00-x", PARENT.substring(3), "00-" + "0".repeat(32) + "-1-01"}) {
            assertThat(Span.fromContext(TraceContext.continuing(broken))
                            .getSpanContext()
                            .isValid())
                    .as(broken)
                    .isFalse();
        }
    }
}
