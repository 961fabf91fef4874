package io.coverbridge.connection.webhook;

import io.coverbridge.connection.webhook.address.InvalidTargetException;
import io.coverbridge.connection.webhook.address.TargetCheck;
import io.coverbridge.connection.webhook.signature.HeaderNames;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a subscription may be set to. All that is wrong is told together; what is null is not checked. */
@ApplicationScoped
class SubscriptionRules {

    /** Printable ASCII: the same bytes in every language that computes the digest. */
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]*");

    private final TargetCheck targets;
    private final SubscriptionsConfig config;

    SubscriptionRules(TargetCheck targets, SubscriptionsConfig config) {
        this.targets = targets;
        this.config = config;
    }

    /** Fails with 422 unless all of it is allowed. */
    Uni<Void> check(Given given) {
        List<Violation> violations = new ArrayList<>();
        checkEvents(given.eventTypes(), violations);
        checkSecret(given.secret(), violations);
        checkHeaders(given, violations);
        return checkUrl(given.url(), violations).invoke(() -> {
            if (!violations.isEmpty()) {
                throw ApiException.invalid(violations);
            }
        });
    }

    /** Fails with 422 unless the secret may be used and the overlap is short enough. */
    void check(RotationRequest rotation) {
        List<Violation> violations = new ArrayList<>();
        checkSecret(rotation.secret(), violations);
        Integer overlap = rotation.overlapSeconds();
        if (overlap != null && Duration.ofSeconds(overlap).compareTo(config.maxSecretOverlap()) > 0) {
            violations.add(new Violation(
                    "overlap_seconds",
                    "Must be less than or equal to " + config.maxSecretOverlap().toSeconds() + "."));
        }
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
    }

    private Uni<Void> checkUrl(@Nullable String url, List<Violation> violations) {
        if (url == null) {
            return Uni.createFrom().voidItem();
        }
        if (url.length() > config.maxUrlLength()) {
            violations.add(new Violation("url", "Longer than maximum length " + config.maxUrlLength() + "."));
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> targets.check(url))
                .onFailure(InvalidTargetException.class)
                .recoverWithItem(refusal -> {
                    violations.add(new Violation("url", String.valueOf(refusal.getMessage())));
                    return null;
                });
    }

    private static void checkEvents(@Nullable List<String> eventTypes, List<Violation> violations) {
        for (int i = 0; eventTypes != null && i < eventTypes.size(); i++) {
            if (!WebhookEvents.isChoice(eventTypes.get(i))) {
                violations.add(new Violation(
                        "event_types[" + i + "]",
                        "Must be one of: " + String.join(", ", WebhookEvents.choices()) + "."));
            }
        }
    }

    private void checkSecret(@Nullable String secret, List<Violation> violations) {
        if (secret == null) {
            return;
        }
        if (secret.length() < config.minSecretLength() || secret.length() > config.maxSecretLength()) {
            violations.add(new Violation(
                    "secret",
                    "Length must be between " + config.minSecretLength() + " and " + config.maxSecretLength() + "."));
        } else if (!SECRET.matcher(secret).matches()) {
            violations.add(new Violation("secret", "Must be printable ASCII without spaces."));
        }
    }

    private static void checkHeaders(Given given, List<Violation> violations) {
        checkHeader("timestamp_header", given.timestampHeader(), violations);
        checkHeader("signature_header", given.signatureHeader(), violations);
    }

    private static void checkHeader(String field, @Nullable String name, List<Violation> violations) {
        if (name != null && !HeaderNames.isAllowed(name)) {
            violations.add(new Violation(field, "Not a valid name of a header of one's own."));
        }
    }

    /** 422 if both headers have one name. */
    static void requireTwo(HeaderNames names) {
        if (names.timestamp().equals(names.signature())) {
            throw ApiException.invalid("signature_header", "Must not be the timestamp_header, too.");
        }
    }

    /** What a request gives; null where it gives nothing. */
    record Given(
            @Nullable String url,
            @Nullable List<String> eventTypes,
            @Nullable String secret,
            @Nullable String timestampHeader,
            @Nullable String signatureHeader) {

        @Override
        public String toString() {
            return "Given[redacted]";
        }
    }
}
