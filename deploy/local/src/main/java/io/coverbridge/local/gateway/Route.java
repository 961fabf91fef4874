package io.coverbridge.local.gateway;

/**
 * Where requests go whose path starts with certain segments.
 *
 * @param path the segments, {@code *} standing for any one of them; {@code /} is every path
 * @param service name of the service, for messages
 * @param port its port on loopback
 * @param stripsPath whether the service sees the rest of the path only
 */
public record Route(String path, String service, int port, boolean stripsPath) {

    private static final String ANY = "*";

    public Route {
        if (!path.startsWith("/") || (path.length() > 1 && path.endsWith("/"))) {
            throw new IllegalArgumentException("a path starts with a slash and does not end with one, not " + path);
        }
        if (stripsPath && path.contains(ANY)) {
            throw new IllegalArgumentException("only a fixed path can be stripped, not " + path);
        }
    }

    boolean matches(String uri) {
        String[] wanted = segments(path);
        String[] given = segments(withoutQuery(uri));
        if (given.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals(ANY) && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    /** More of it means a closer match: each segment counts, a fixed one more than any. */
    int closeness() {
        int closeness = 0;
        for (String segment : segments(path)) {
            closeness += segment.equals(ANY) ? 1 : 2;
        }
        return closeness;
    }

    /** The URI (path and query) that the service sees. */
    String rewrite(String uri) {
        if (!stripsPath) {
            return uri;
        }
        String rest = uri.substring(path.length());
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    private static String withoutQuery(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static String[] segments(String path) {
        return path.length() <= 1 ? new String[0] : path.substring(1).split("/", -1);
    }
}
