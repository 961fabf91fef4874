package io.coverbridge.kit.audit;

import io.coverbridge.kit.database.Origin;
import io.coverbridge.kit.http.RequestIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells transactions who is behind them. */
public final class ActorFilter {

    @ServerRequestFilter
    public void enter(ContainerRequestContext request, RoutingContext routing) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
                && token.getSubject() != null) {
            new Origin(token.getSubject(), RequestIds.of(routing)).enter();
        }
    }
}
