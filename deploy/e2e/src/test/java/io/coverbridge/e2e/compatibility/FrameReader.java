package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes the first blocks of a stream of server-sent events (HTML, section 9.2) and leaves it. The body is then a JSON array with
 * an object for each block: its fields under their names, a comment under {@code comment}, {@code data} as a document.
 */
final class FrameReader implements BodySubscriber<String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "\n\n";

    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final StringBuilder received = new StringBuilder();
    private final ArrayNode frames = JsonNodeFactory.instance.arrayNode();
    private final int wanted;
    private final Duration limit;
    private Flow.@Nullable Subscription subscription;

    /** Reads so many blocks; fails if they take longer than that. */
    FrameReader(int wanted, Duration limit) {
        this.wanted = wanted;
        this.limit = limit;
    }

    @Override
    public CompletionStage<String> getBody() {
        return body.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((text, failure) -> leave());
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    /** Text of the events in question is ASCII, so that no character is ever cut in two. */
    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(bytes -> received.append(StandardCharsets.US_ASCII.decode(bytes)));
        for (int end = received.indexOf(END); end >= 0 && frames.size() < wanted; end = received.indexOf(END)) {
            frames.add(frame(received.substring(0, end)));
            received.delete(0, end + END.length());
        }
        if (frames.size() == wanted) {
            body.complete(frames.toString());
        }
    }

    /** A stream that ends early has what it has. */
    @Override
    public void onComplete() {
        body.complete(frames.toString());
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    private void leave() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    private static ObjectNode frame(String block) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        block.lines().forEach(line -> {
            String[] field = line.split(": ", 2);
            String name = field[0].isEmpty() ? "comment" : field[0];
            frame.set(name, name.equals("data") ? json(field[1]) : JsonNodeFactory.instance.textNode(field[1]));
        });
        return frame;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
