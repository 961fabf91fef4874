package io.coverbridge.connection.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coverbridge.kit.scope.GrantedScopes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

    @Test
    void whoIsNotRestrictedRestrictsNothing() {
        assertThat(operator(null).scopes()).isNull();
        assertThat(operator("openid profile").scopes()).isNull();
    }

    @Test
    void everyWordGoesOnAlsoOneThatThisVersionDoesNotKnow() {
        assertThat(operator("openid operations:read future:manage").scopes())
                .containsExactlyInAnyOrder("operations:read", "future:manage");
    }

    @Test
    void aTokenIsNeverRestrictedToNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenContent(
                        UUID.randomUUID(), "ops", UUID.randomUUID(), Set.of("platform"), Set.of(), NOW, NOW));
    }

    private static Operator operator(@Nullable String scope) {
        return new Operator("ops", GrantedScopes.of(scope), NOW);
    }
}
