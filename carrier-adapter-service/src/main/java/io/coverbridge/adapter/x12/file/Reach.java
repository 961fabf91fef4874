package io.coverbridge.adapter.x12.file;

/**
 * A way to reach a member (PER).
 *
 * @param qualifier {@code HP} home phone, {@code WP} work phone, {@code EM} e-mail
 * @param number up to 256 characters
 */
public record Reach(String qualifier, String number) {
    @Override
    public String toString() {
        return "Reach[redacted]";
    }
}
