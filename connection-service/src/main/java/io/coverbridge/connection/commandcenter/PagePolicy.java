package io.coverbridge.connection.commandcenter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page may do (Content Security Policy, level 3): run its own modules, call the API it came with, and nothing else.
 * The import map stands in the document, because browsers read none from elsewhere; its hash lets it, and no other inline
 * script, through. Text becomes HTML only by lit's templates.
 */
final class PagePolicy {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private PagePolicy() {}

    /**
     * The policy for a document.
     *
     * @throws IllegalArgumentException if it has no import map
     */
    static String of(String document) {
        Matcher map = IMPORT_MAP.matcher(document);
        if (!map.find()) {
            throw new IllegalArgumentException("the page has no import map");
        }
        String hash = Digests.sha256(map.group(1).getBytes(StandardCharsets.UTF_8));
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'sha256-" + hash + "'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }
}
