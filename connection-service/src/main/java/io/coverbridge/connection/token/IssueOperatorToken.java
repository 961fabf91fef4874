package io.coverbridge.connection.token;

import io.coverbridge.kit.database.Origin;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Gives an operator a token for one organization: the role {@code platform} and no other, so that it opens no operations
 * and no further organization, and nothing that the operator's own token does not allow or outlive. It is given once its
 * record is kept, so none is unknown to the organization (ADR-0020).
 */
@ApplicationScoped
class IssueOperatorToken {

    private static final Logger LOG = Logger.getLogger(IssueOperatorToken.class);

    /** Whatever the installation gives to keys. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final OperatorTokens tokens;
    private final TokenSigner signer;
    private final TokensConfig config;
    private final Clock clock;

    IssueOperatorToken(OperatorTokens tokens, TokenSigner signer, TokensConfig config, Clock clock) {
        this.tokens = tokens;
        this.signer = signer;
        this.config = config;
        this.clock = clock;
    }

    /** Fails with 404 if there is no such organization, and with 403 if nobody could be named in its audit log. */
    Uni<TokenResponse> of(UUID organizationId, Operator operator) {
        if (Origin.current().isEmpty()) {
            throw ApiException.forbidden("This token names no subject, so nothing could be recorded");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = end(operator, now);
        if (!end.isAfter(now)) {
            throw ApiException.unauthorized("401 Unauthorized: the token has ended");
        }
        TokenContent token = new TokenContent(
                Ids.random(), operator.name(), organizationId, Set.of(Roles.PLATFORM), operator.scopes(), now, end);
        return tokens.add(token)
                .invoke(() -> LOG.infof(
                        "operator was given a token organizationId=%s tokenId=%s", organizationId, token.id()))
                .map(added -> new TokenResponse(
                        signer.sign(token), Duration.between(now, end).toSeconds(), "Bearer"));
    }

    private Instant end(Operator operator, Instant now) {
        return Stream.of(now.plus(LONGEST), now.plus(config.lifetime()), operator.tokenEnds())
                .min(Instant::compareTo)
                .orElse(now);
    }
}
