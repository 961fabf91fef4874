package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class QuerylessSpansTest {

    @Test
    void aQueryThatNamesAPersonDoesNotStayInItsSpan() {
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(new QuerylessSpans())
                .build()) {
            Span span = provider.get("test")
                    .spanBuilder("GET")
                    .setAttribute("url.path", "/api/v1/employees")
                    .setAttribute("url.query", "first_name=Ottoline")
                    .startSpan();

            ReadableSpan read = (ReadableSpan) span;
            assertThat(read.getAttribute(AttributeKey.stringKey("url.query"))).isEqualTo("redacted");
            assertThat(read.getAttribute(AttributeKey.stringKey("url.path"))).isEqualTo("/api/v1/employees");
        }
    }
}
