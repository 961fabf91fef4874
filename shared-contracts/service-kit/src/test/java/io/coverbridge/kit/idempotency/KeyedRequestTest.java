package io.coverbridge.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyedRequestTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("a");

    @Test
    void everyPartOfARequestMakesAnotherRequest() {
        assertThat(Stream.of(
                                of("a", "POST", "/x", "1"),
                                of("b", "POST", "/x", "1"),
                                of("a", "PUT", "/x", "1"),
                                of("a", "POST", "/x?y", "1"),
                                of("a", "POST", "/x", "2"),
                                of("a", "POST", "/x1", ""),
                                of("aP", "OST", "/x", "1"))
                        .map(KeyedRequest::hash))
                .doesNotHaveDuplicates();
        assertThat(of("a", "POST", "/x", "1").hash())
                .isEqualTo(of("a", "POST", "/x", "1").hash());
    }

    @Test
    void organizationsDoNotShareKeysAndNoTextShowsOne() {
        UUID organization = UUID.randomUUID();

        assertThat(KEY.id(organization)).isEqualTo(KEY.id(organization)).isNotEqualTo(KEY.id(UUID.randomUUID()));
        assertThat(new IdempotencyKey("b").id(organization)).isNotEqualTo(KEY.id(organization));
        assertThat(new IdempotencyKey("secret").toString()).doesNotContain("secret");
    }

    private static KeyedRequest of(String key, String method, String target, String body) {
        return KeyedRequest.of(new IdempotencyKey(key), method, target, body.getBytes(StandardCharsets.UTF_8));
    }
}
