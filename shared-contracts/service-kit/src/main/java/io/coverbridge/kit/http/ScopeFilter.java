package io.coverbridge.kit.http;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.scope.GrantedScopes;
import io.coverbridge.kit.scope.Scope;
import io.coverbridge.kit.scope.ScopeTable;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses restricted tokens what their scopes do not name. It goes by the resource method that was found for the request and
 * not by the path as it was written, which can be written in many ways. Roles have been checked before.
 */
public final class ScopeFilter {

    private final CurrentIdentityAssociation identity;

    ScopeFilter(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    public Uni<Void> check(ContainerRequestContext request, ResourceInfo resource, RoutingContext http) {
        Optional<ScopeTable.Need> need = ScopeTable.find(
                request.getMethod(), template(resource.getResourceClass(), resource.getResourceMethod()));
        if (need.isPresent() && need.get().scope() == null) {
            // Open to everybody: whoever calls does not matter, and need not be asked for.
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity()
                .invoke(caller -> {
                    if (caller.getPrincipal() instanceof JsonWebToken token) {
                        require(GrantedScopes.of(token.getClaim(GrantedScopes.CLAIM)), need, http);
                    }
                })
                .replaceWithVoid();
    }

    private static void require(GrantedScopes granted, Optional<ScopeTable.Need> need, RoutingContext http) {
        if (!granted.restricted()) {
            return;
        }
        Scope scope = need.map(ScopeTable.Need::scope)
                .orElseThrow(() -> ApiException.forbidden("No scope opens this address"));
        if (!granted.allows(scope)) {
            // RFC 6750, section 3.1.
            http.response()
                    .putHeader(
                            "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope.wire() + "\"");
            throw ApiException.forbidden("This token lacks the scope " + scope.wire());
        }
    }

    private static String template(Class<?> resource, Method method) {
        return path(resource.getAnnotation(Path.class)) + "/" + path(method.getAnnotation(Path.class));
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
