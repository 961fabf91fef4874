package io.coverbridge.connection.webhook.address;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/**
 * Tells where a target is and whether it may be called. A name may resolve to something else a moment later, so a call has to go
 * to the very addresses that this returned.
 */
@ApplicationScoped
public class TargetCheck {

    /** A new subscription does not wait longer than this for its host's addresses. */
    private static final Duration LOOK_UP_LIMIT = Duration.ofSeconds(2);

    private final HostLookup lookup;
    private final TargetRules rules;

    TargetCheck(HostLookup lookup, TargetsConfig config) {
        this.lookup = lookup;
        this.rules =
                new TargetRules(AllowedTargets.parse(config.allowedTargets().orElse(List.of())));
    }

    /**
     * The addresses to call, at least one.
     *
     * @return fails with {@link InvalidTargetException} if it must not be called, with {@link UnknownHostException} if
     *     nobody knows the host
     */
    public Uni<List<InetAddress>> resolve(TargetUrl url) {
        return back(lookup.addresses(url.host()).map(addresses -> rules.permitted(url, addresses)));
    }

    /**
     * Checks the address of a new subscription. A host that is not known yet may become known: that shows when it is called.
     *
     * @return fails with {@link InvalidTargetException} if it must not be called
     */
    public Uni<Void> check(String text) {
        TargetUrl url = TargetUrl.parse(text);
        return back(lookup.addresses(url.host())
                .ifNoItem()
                .after(LOOK_UP_LIMIT)
                .recoverWithItem(List.of())
                .onFailure(UnknownHostException.class)
                .recoverWithItem(List.of())
                .map(addresses -> rules.permitted(url, addresses))
                .replaceWithVoid());
    }

    /** On with the work where it came from, as what follows may need its context. */
    private static <T> Uni<T> back(Uni<T> work) {
        Context context = Vertx.currentContext();
        return context == null ? work : work.emitOn(MutinyHelper.executor(context));
    }
}
