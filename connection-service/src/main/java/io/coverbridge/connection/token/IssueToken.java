package io.coverbridge.connection.token;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.Caller;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives a token for a key. */
@ApplicationScoped
class IssueToken {

    /** Compared against when there is no such key, so that guessing ids takes as long as guessing secrets. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    private final ApiKeys keys;
    private final SigningKey signingKey;
    private final TokensConfig config;
    private final Clock clock;

    IssueToken(ApiKeys keys, SigningKey signingKey, TokensConfig config, Clock clock) {
        this.keys = keys;
        this.signingKey = signingKey;
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
        String hash = found.map(ApiKey::secretHash).orElse(NOBODY);
        boolean matches = BcryptUtil.matches(credentials.clientSecret(), hash);
        ApiKey key = found.filter(known -> matches)
                .orElseThrow(() -> ApiException.unauthorized("401 Unauthorized: unknown client or wrong secret"));
        return new TokenResponse(sign(key), config.lifetime().toSeconds(), "Bearer");
    }

    private String sign(ApiKey key) {
        Instant now = clock.instant();
        return Jwt.issuer(config.issuer())
                .subject(key.clientId())
                .upn(key.clientId())
                .groups(key.roles())
                .claim(Caller.ORGANIZATION_CLAIM, key.organizationId().toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.lifetime()))
                .jws()
                .keyId(signingKey.id())
                .sign(signingKey.privateKey());
    }
}
