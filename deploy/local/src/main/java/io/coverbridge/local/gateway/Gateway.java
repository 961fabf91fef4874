package io.coverbridge.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A reverse proxy on 127.0.0.1. Bodies stream through in both directions without a limit of its own; services see the
 * client's {@code Host}. A service that does not answer becomes a 502 with {@code {"message": ..., "status": 502}}.
 */
public final class Gateway implements AutoCloseable {

    private static final int LIMIT_SECONDS = 10;
    private static final int CONNECT_LIMIT_MILLIS = 2_000;

    /** Streams of events keep theirs for as long as they last: the most that a service has open, and room for the rest. */
    private static final int CONNECTIONS_PER_SERVICE = 1_280;

    private static final int BAD_GATEWAY = 502;
    private static final String LOOPBACK = "127.0.0.1";

    private final Vertx vertx;
    private final HttpServer server;

    private Gateway(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port port on 127.0.0.1; 0 asks the system
     * @throws IllegalStateException when it cannot listen there within 10 s
     */
    public static Gateway start(int port, Routes routes) {
        return start(port, routes, Targets.single());
    }

    /** The same for services of which there are several replicas. */
    public static Gateway start(int port, Routes routes, Targets targets) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false)));
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_LIMIT_MILLIS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
        HttpProxy proxy = HttpProxy.reverseProxy(client)
                .origin(context ->
                        connect(client, routes, targets, context.request().proxiedRequest()))
                .addInterceptor(new Forwarding(routes));
        Future<HttpServer> listening = vertx.createHttpServer(
                        new HttpServerOptions().setHost(LOOPBACK).setPort(port))
                .requestHandler(proxy)
                .listen();
        try {
            return new Gateway(vertx, await(listening));
        } catch (ExecutionException | TimeoutException e) {
            vertx.close();
            throw new IllegalStateException("the gateway cannot listen on port " + port, e);
        }
    }

    private static Future<HttpClientRequest> connect(
            HttpClient client, Routes routes, Targets targets, HttpServerRequest request) {
        Route route = routes.of(request.uri());
        OptionalInt port = targets.next(route);
        return port.isEmpty()
                ? Future.failedFuture("no replica of " + route.service() + " is ready")
                : client.request(new RequestOptions()
                        .setHost(LOOPBACK)
                        .setPort(port.getAsInt())
                        .setMethod(request.method()));
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        try {
            await(vertx.close());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the gateway does not stop", e);
        }
    }

    private static <T> T await(Future<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Rewrites the path on the way in and answers in place of a service that is down. */
    private record Forwarding(Routes routes) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            Route route = routes.of(request.uri());
            context.request().setURI(route.rewrite(request.uri()));
            context.request().setAuthority(request.authority());
            return context.sendRequest()
                    .recover(failure -> Future.succeededFuture(unavailable(context, route.service())));
        }

        private static ProxyResponse unavailable(ProxyContext context, String service) {
            Buffer body = new JsonObject()
                    .put("message", service + " does not answer")
                    .put("status", BAD_GATEWAY)
                    .toBuffer();
            return context.request()
                    .release()
                    .response()
                    .setStatusCode(BAD_GATEWAY)
                    .putHeader("content-type", "application/json")
                    .setBody(Body.body(body));
        }
    }
}
