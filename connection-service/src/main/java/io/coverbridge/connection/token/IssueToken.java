package io.coverbridge.connection.token;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.time.Ids;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives a token for a key. */
@ApplicationScoped
class IssueToken {

    /** Compared against when there is no such key, so that guessing ids takes as long as guessing secrets. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    private final ApiKeys keys;
    private final TokenSigner signer;
    private final TokensConfig config;
    private final LastUse lastUse;
    private final Clock clock;

    IssueToken(ApiKeys keys, TokenSigner signer, TokensConfig config, LastUse lastUse, Clock clock) {
        this.keys = keys;
        this.lastUse = lastUse;
        this.signer = signer;
        this.config = config;
        this.clock = clock;
    }

    Uni<TokenResponse> to(ClientCredentials credentials) {
        return keys.find(credentials.clientId())
                .flatMap(found -> Uni.createFrom()
                        .item(() -> verified(found, credentials))
                        // bcrypt is slow on purpose; the event loop must not wait for it.
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private TokenResponse verified(Optional<ApiKey> found, ClientCredentials credentials) {
        Instant now = clock.instant();
        String hash = found.map(known -> known.hashFor(credentials.clientSecret(), now))
                .orElse(NOBODY);
        // Always one comparison, and one answer: unknown, expired and revoked look the same.
        boolean matches = BcryptUtil.matches(credentials.clientSecret(), hash);
        ApiKey key = found.filter(known -> matches && known.good(now))
                .orElseThrow(() -> ApiException.unauthorized("401 Unauthorized: unknown client or wrong secret"));
        lastUse.note(key, now);
        Instant end = end(key, now);
        return new TokenResponse(
                signer.sign(content(key, now, end)), Duration.between(now, end).toSeconds(), "Bearer");
    }

    /** No token outlives its key. */
    private Instant end(ApiKey key, Instant now) {
        Instant end = now.plus(config.lifetime());
        return key.expiresAt() != null && key.expiresAt().isBefore(end) ? key.expiresAt() : end;
    }

    private static TokenContent content(ApiKey key, Instant now, Instant end) {
        return new TokenContent(
                Ids.random(), key.clientId(), key.organizationId(), key.roles(), key.scopes(), now, end);
    }
}
