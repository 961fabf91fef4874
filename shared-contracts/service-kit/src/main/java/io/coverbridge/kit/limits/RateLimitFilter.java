package io.coverbridge.kit.limits;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a call that is one too many, before it does any work. */
public final class RateLimitFilter {

    private static final int BEFORE_OTHERS = 100;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String TOKENS = "/auth/public/token";
    private static final String BASIC = "basic ";
    private static final int LONGEST_CREDENTIALS = 512;

    private final Allowances allowances;
    private final RateLimitConfig config;
    private final MeterRegistry meters;

    RateLimitFilter(Allowances allowances, RateLimitConfig config, MeterRegistry meters) {
        this.allowances = allowances;
        this.config = config;
        this.meters = meters;
    }

    @ServerRequestFilter(priority = BEFORE_OTHERS)
    public @Nullable Uni<Response> limit(ContainerRequestContext request, RoutingContext routing) {
        if (!config.enabled()) {
            return null;
        }
        String path = routing.normalizedPath();
        if (path.equals(TOKENS)) {
            return check(
                            CallClass.TOKENS_OF_ADDRESS,
                            routing.request().remoteAddress().hostAddress(),
                            routing)
                    .chain(() -> clientId(routing.request().getHeader(HttpHeaders.AUTHORIZATION))
                            .map(client -> check(CallClass.TOKENS, client, routing))
                            .orElseGet(() -> Uni.createFrom().nullItem()));
        }
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            Object organization = token.getClaim(Caller.ORGANIZATION_CLAIM);
            return check(
                    CallClass.of(request.getMethod(), path, routing.request().getHeader(HttpHeaders.ACCEPT)),
                    String.valueOf(organization),
                    routing);
        }
        return null;
    }

    private Uni<Response> check(CallClass callClass, String client, RoutingContext routing) {
        return allowances
                .take(callClass, client)
                .invoke(allowance -> judge(allowance, routing))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private void judge(Allowance allowance, RoutingContext routing) {
        tell(allowance, routing.response().headers());
        if (!allowance.allowed()) {
            String callClass = allowance.callClass().wire();
            meters.counter("coverbridge.rate.limit.refused", "class", callClass).increment();
            routing.response().putHeader("Retry-After", Long.toString(allowance.retrySeconds()));
            throw ApiException.of(
                    TOO_MANY_REQUESTS,
                    "More than " + allowance.limit() + " " + callClass + " per minute; try again in "
                            + allowance.retrySeconds() + " s");
        }
    }

    /** In the three fields that clients know, and in the two of draft-ietf-httpapi-ratelimit-headers-10. */
    private static void tell(Allowance allowance, MultiMap headers) {
        String name = '"' + allowance.callClass().wire() + '"';
        headers.set("RateLimit-Limit", Integer.toString(allowance.limit()));
        headers.set("RateLimit-Remaining", Long.toString(allowance.remaining()));
        headers.set("RateLimit-Reset", Long.toString(allowance.resetSeconds()));
        headers.set("RateLimit-Policy", name + ";q=" + allowance.limit() + ";w=60");
        headers.set("RateLimit", name + ";r=" + allowance.remaining() + ";t=" + allowance.resetSeconds());
    }

    /** The client id of basic credentials; whether they hold is not asked here. */
    private static Optional<String> clientId(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST_CREDENTIALS
                || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1 ? Optional.empty() : Optional.of(text.substring(0, colon));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
