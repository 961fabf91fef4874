package io.coverbridge.local.gateway;

/**
 * Where requests go whose path starts with a prefix.
 *
 * @param prefix start of the path, with both slashes
 * @param service name of the service, for messages
 * @param port its port on loopback
 * @param stripsPrefix whether the service sees the path without the prefix
 */
public record Route(String prefix, String service, int port, boolean stripsPrefix) {

    public Route {
        if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
            throw new IllegalArgumentException("a prefix starts and ends with a slash, not " + prefix);
        }
    }

    boolean matches(String uri) {
        return uri.startsWith(prefix);
    }

    /** The URI (path and query) that the service sees. */
    String rewrite(String uri) {
        return stripsPrefix ? uri.substring(prefix.length() - 1) : uri;
    }
}
