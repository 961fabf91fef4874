package io.coverbridge.connection.webhook.signature;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a receiver wants the headers of time and signature called, in lower case.
 *
 * @param timestamp name of the header with the time of the attempt
 * @param signature name of the header with the digests
 */
public record HeaderNames(String timestamp, String signature) {

    /** As Noyo calls them. */
    public static final HeaderNames DEFAULT = new HeaderNames("x-noyo-timestamp", "x-noyo-signature");

    /** RFC 9110, section 5.6.2, and short. */
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]{1,64}");

    /** What the request itself needs, and what the standard signature uses. */
    private static final Set<String> TAKEN = Set.of(
            "host",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "cookie",
            "authorization",
            "proxy-authorization",
            "proxy-connection",
            "user-agent",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature");

    public HeaderNames {
        timestamp = timestamp.toLowerCase(Locale.ROOT);
        signature = signature.toLowerCase(Locale.ROOT);
    }

    /** Whether a header may be called so. */
    public static boolean isAllowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TOKEN.matcher(lower).matches() && !TAKEN.contains(lower);
    }
}
