package io.coverbridge.connection;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Cuts the connection of a client that asks for it, when everything is done but the answer. */
public final class LostAnswers {

    static final String HEADER = "X-Lose-The-Answer";

    /** After all filters of the service. */
    private static final int LAST = 1;

    @ServerResponseFilter(priority = LAST)
    public void lose(ContainerResponseContext response, RoutingContext routing) {
        if (routing.request().getHeader(HEADER) != null) {
            routing.request().connection().close();
        }
    }
}
