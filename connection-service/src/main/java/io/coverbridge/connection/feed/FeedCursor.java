package io.coverbridge.connection.feed;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A place in a feed, as clients get it: opaque, and the same for the same place for ever. Not a secret: whose feed is read
 * is told by the token. The mark in it only tells that it came from this feed.
 */
public final class FeedCursor {

    private static final int MARK_BYTES = 4;
    private static final int BYTES = Long.BYTES + MARK_BYTES;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static final int CHARACTERS = BYTES * 4 / 3;

    private FeedCursor() {}

    /**
     * The cursor of a place.
     *
     * @param position the last event that was read; 0 before the first
     */
    public static String of(UUID organizationId, long position) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(position)
                .put(mark(organizationId, position))
                .array();
        return ENCODER.encodeToString(bytes);
    }

    /** The position, or empty if no cursor of this organization's feed reads like this. */
    public static OptionalLong position(UUID organizationId, String cursor) {
        if (cursor.length() != CHARACTERS) {
            return OptionalLong.empty();
        }
        long position;
        try {
            position = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).getLong();
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
        return position >= 0 && of(organizationId, position).equals(cursor)
                ? OptionalLong.of(position)
                : OptionalLong.empty();
    }

    private static byte[] mark(UUID organizationId, long position) {
        byte[] named = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits())
                .putLong(position)
                .array();
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(named), MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
