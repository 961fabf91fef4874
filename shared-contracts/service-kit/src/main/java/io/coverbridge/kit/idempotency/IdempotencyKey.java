package io.coverbridge.kit.idempotency;

import io.coverbridge.kit.error.ApiException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client calls its request. Only hashes of it are kept, in case it says more than it should.
 *
 * @param text 1 to {@value #MAX_LENGTH} visible ASCII characters
 */
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";
    static final int MAX_LENGTH = 255;

    private static final char FIRST = '!';
    private static final char LAST = '~';

    IdempotencyKey {
        if (text.isEmpty()
                || text.length() > MAX_LENGTH
                || text.chars().anyMatch(letter -> letter < FIRST || letter > LAST)) {
            throw ApiException.badRequest(HEADER + " has to be 1 to " + MAX_LENGTH + " visible ASCII characters");
        }
    }

    /**
     * The key of a request; empty if it has none.
     *
     * @throws ApiException 400 if it is no key, or there are several
     */
    static Optional<IdempotencyKey> of(List<String> headers) {
        if (headers.size() > 1) {
            throw ApiException.badRequest(HEADER + " is given more than once");
        }
        return headers.stream().findFirst().map(IdempotencyKey::new);
    }

    /** The id of the key's row: organizations do not share keys. Half of a SHA-256, so two keys never meet in one. */
    UUID id(UUID organizationId) {
        ByteBuffer half = ByteBuffer.wrap(Hashes.sha256(
                organizationId.toString().getBytes(StandardCharsets.US_ASCII),
                text.getBytes(StandardCharsets.US_ASCII)));
        return new UUID(half.getLong(), half.getLong());
    }

    @Override
    public String toString() {
        return "IdempotencyKey[redacted]";
    }
}
