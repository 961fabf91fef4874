package io.coverbridge.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A request that has a key.
 *
 * @param key the key
 * @param hash tells whether two requests are the same. The key goes into it: without it, nobody can find out what a body
 *     said by trying.
 */
record KeyedRequest(IdempotencyKey key, String hash) {

    /**
     * A request as it came.
     *
     * @param target path and query
     */
    static KeyedRequest of(IdempotencyKey key, String method, String target, byte[] body) {
        return new KeyedRequest(
                key,
                HexFormat.of()
                        .formatHex(Hashes.sha256(
                                key.text().getBytes(StandardCharsets.US_ASCII),
                                method.getBytes(StandardCharsets.US_ASCII),
                                target.getBytes(StandardCharsets.UTF_8),
                                body)));
    }
}
