package io.coverbridge.kit.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantedScopesTest {

    @Test
    void aTokenWithoutTheClaimMayDoWhatItsRolesAllow() {
        assertThat(GrantedScopes.of(null).restricted()).isFalse();
        assertThat(GrantedScopes.of(null).allows(Scope.KEYS_MANAGE)).isTrue();
        assertThat(GrantedScopes.of("").restricted()).isFalse();
    }

    @Test
    void wordsOfOtherProvidersRestrictNothing() {
        assertThat(GrantedScopes.of("openid profile email offline_access").restricted())
                .isFalse();
    }

    @Test
    void oneOfOurWordsIsEnoughToRestrict() {
        GrantedScopes granted = GrantedScopes.of("openid connections:read");

        assertThat(granted.allows(Scope.CONNECTIONS_READ)).isTrue();
        assertThat(granted.allows(Scope.CONNECTIONS_WRITE)).isFalse();
    }

    @Test
    void aWordOfOursThatIsNotKnownYetOpensNothing() {
        GrantedScopes granted = GrantedScopes.of("payments:manage");

        assertThat(granted.restricted()).isTrue();
        assertThat(Scope.values()).noneMatch(granted::allows);
    }

    @Test
    void aListIsReadLikeText() {
        assertThat(GrantedScopes.of(List.of("\"events:read\"", "openid")).words())
                .containsExactly("events:read");
    }

    @Test
    void aRestrictedTokenCoversNoKeyWithoutRestriction() {
        GrantedScopes granted = GrantedScopes.of("events:read keys:manage");

        assertThat(granted.covers(null)).isFalse();
        assertThat(granted.covers(List.of("events:read"))).isTrue();
        assertThat(granted.covers(List.of("events:read", "snapshots:read"))).isFalse();
        assertThat(GrantedScopes.of(null).covers(null)).isTrue();
    }
}
