package io.coverbridge.connection.webhook;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/** Subscriptions as HTTP answers. */
@ApplicationScoped
class SubscriptionAnswers {

    private final SecretSeal seal;
    private final Clock clock;

    SubscriptionAnswers(SecretSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    RestResponse<SubscriptionResponse> one(WebhookSubscription subscription) {
        return one(200, body(subscription));
    }

    RestResponse<SubscriptionResponse> one(int status, SubscriptionResponse body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body)
                .header("ETag", EntityTags.of(body.version()))
                .build();
    }

    RestResponse<Page<SubscriptionResponse>> page(Page<WebhookSubscription> page, UriInfo uri) {
        return page.map(this::body).toResponse(uri);
    }

    private SubscriptionResponse body(WebhookSubscription subscription) {
        return SubscriptionResponse.of(subscription, seal.open(subscription).live(clock.instant()), null);
    }
}
