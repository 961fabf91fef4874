package io.coverbridge.connection.webhook.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request under way. All of it runs on one context, so nothing here is guarded. */
final class WebhookCall {

    private final Vertx vertx;
    private final DeliveryConfig config;
    private final Promise<Integer> status = Promise.promise();
    private @Nullable HttpClientRequest request;
    private long read;

    WebhookCall(Vertx vertx, DeliveryConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    Future<Integer> run(Future<HttpClientRequest> connecting, Buffer body, Duration limit) {
        long timer = vertx.setTimer(Math.max(1, limit.toMillis()), late -> giveUp());
        status.future().onComplete(over -> vertx.cancelTimer(timer));
        connecting.onFailure(status::tryFail).onSuccess(opened -> {
            request = opened;
            if (status.future().isComplete()) {
                opened.reset();
            } else {
                opened.response().onFailure(status::tryFail).onSuccess(this::answered);
                opened.send(body).onFailure(status::tryFail);
            }
        });
        return status.future();
    }

    private void giveUp() {
        if (status.tryFail(new TimeoutException("no answer in time")) && request != null) {
            request.reset();
        }
    }

    /** The status is all that counts. A short body is read, so that the connection can be used again. */
    private void answered(HttpClientResponse response) {
        long timer = vertx.setTimer(config.answerLimit().toMillis(), late -> drop());
        response.exceptionHandler(broken -> vertx.cancelTimer(timer))
                .endHandler(end -> vertx.cancelTimer(timer))
                .handler(this::discard);
        status.tryComplete(response.statusCode());
    }

    private void discard(Buffer chunk) {
        read += chunk.length();
        if (read > config.answerLimitBytes()) {
            drop();
        }
    }

    private void drop() {
        if (request != null) {
            request.reset();
        }
    }
}
