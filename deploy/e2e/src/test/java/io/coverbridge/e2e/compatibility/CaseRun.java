package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Plays a case against a running installation. */
final class CaseRun {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Calls calls;
    private final Variables variables;

    CaseRun(Calls calls, Variables variables) {
        this.calls = calls;
        this.variables = variables;
    }

    /**
     * Plays all steps.
     *
     * @throws AssertionError with everything that differs in the first step that is not as expected
     */
    void play(CompatibilityCase played) throws IOException {
        for (int i = 0; i < played.steps().size(); i++) {
            Step step = played.steps().get(i);
            HttpResponse<String> received = send(step);
            List<String> mismatches = mismatches(step, received);
            if (!mismatches.isEmpty()) {
                throw new AssertionError("%s, step %d (%s), %s %s%n  %s%nanswered %d %s"
                        .formatted(
                                played.name(),
                                i + 1,
                                step.says(),
                                step.method(),
                                variables.in(step.path()),
                                String.join("\n  ", mismatches),
                                received.statusCode(),
                                received.body()));
            }
            JsonNode body = json(received.body());
            step.keep().forEach((name, pointer) -> variables.keep(name, body.at(pointer)));
        }
    }

    private HttpResponse<String> send(Step step) throws IOException {
        if (!step.until()) {
            return calls.send(step, variables);
        }
        try {
            return Awaitility.await(step.says())
                    .atMost(LIMIT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .until(
                            () -> calls.send(step, variables),
                            received -> mismatches(step, received).isEmpty());
        } catch (ConditionTimeoutException e) {
            // What one more answer lacks says more than that time is over.
            return calls.send(step, variables);
        }
    }

    private List<String> mismatches(Step step, HttpResponse<String> received) {
        List<String> mismatches = new ArrayList<>();
        if (received.statusCode() != step.status()) {
            mismatches.add("status: expected " + step.status() + " but was " + received.statusCode());
        }
        step.answer().path("headers").properties().forEach(header -> {
            JsonNode value = TextNode.valueOf(
                    received.headers().firstValue(header.getKey()).orElse(""));
            Comparison.mismatches(variables.in(header.getValue()), value)
                    .forEach(mismatch -> mismatches.add("header " + header.getKey() + mismatch));
        });
        JsonNode body = step.answer().path("body");
        if (body.isMissingNode()) {
            if (!received.body().isEmpty()) {
                mismatches.add("body: expected none");
            }
        } else {
            JsonNode actual = json(received.body());
            mismatches.addAll(Comparison.mismatches(variables.in(body), actual));
            mismatches.addAll(RecordHeader.mismatches(actual));
        }
        return mismatches;
    }

    /** What is no JSON is compared as a text. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
