package io.coverbridge.connection.commandcenter;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where the page is: {@code /app/} and every address of a view below it answer the one document, files their content, and
 * {@code /} leads there. Browsers keep files and ask whether they still hold, so that a new version is there at once.
 */
@ApplicationScoped
class CommandCenterRoutes {

    private static final String BASE = "/app/";

    /** Before the router's own "not found". */
    private static final int EARLY = 100;

    private final Assets assets;
    private final Asset page;
    private final String policy;

    CommandCenterRoutes(Assets assets) {
        this.assets = assets;
        byte[] document = Assets.page();
        this.page = Asset.of("text/html;charset=utf-8", document);
        this.policy = PagePolicy.of(new String(document, StandardCharsets.UTF_8));
    }

    void register(@Observes Router router) {
        for (String start : List.of("/", "/app")) {
            reading(router, start).handler(CommandCenterRoutes::begin);
        }
        reading(router, BASE + "*").blockingHandler(this::answer, false);
    }

    private static Route reading(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(EARLY);
    }

    private static void begin(RoutingContext request) {
        if (request.normalizedPath().equals(BASE)) {
            // To the router /app/ is /app, too.
            request.next();
            return;
        }
        request.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, BASE)
                .end();
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath().substring(BASE.length());
        Optional<Asset> file = assets.find(path);
        if (file.isPresent()) {
            send(request, file.get());
        } else if (path.contains(".")) {
            // A file that is not there must not look like one that is.
            request.next();
        } else {
            request.response().putHeader("Content-Security-Policy", policy);
            send(request, page);
        }
    }

    private static void send(RoutingContext request, Asset asset) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, asset.entityTag())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(asset.entityTag())) {
            response.setStatusCode(304).end();
            return;
        }
        String encodings = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean gzip = encodings != null && encodings.contains("gzip");
        Buffer body = gzip ? asset.compressed() : asset.plain();
        response.putHeader(HttpHeaders.CONTENT_ENCODING, gzip ? "gzip" : "identity")
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.contentType())
                .end(body);
    }
}
