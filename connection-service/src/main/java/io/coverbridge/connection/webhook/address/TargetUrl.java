package io.coverbridge.connection.webhook.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * The address of an endpoint.
 *
 * @param secure whether it is https
 * @param host name or address literal, without the brackets of IPv6
 * @param port given or implied
 * @param resource path and query
 */
public record TargetUrl(boolean secure, String host, int port, String resource) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LOWEST_FREE_PORT = 1024;
    private static final int HIGHEST_PORT = 65535;
    private static final Set<Integer> WEB_PORTS = Set.of(HTTP, HTTPS);

    /**
     * Reads an address.
     *
     * @throws InvalidTargetException if it is none that could be called; the message says why
     */
    public static TargetUrl parse(String text) {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new InvalidTargetException("Must be an https address.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new InvalidTargetException("Must have neither user information nor a fragment.");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new InvalidTargetException("Must name a host, in ASCII.");
        }
        boolean secure = scheme.equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new InvalidTargetException("Must have a port between 1 and 65535.");
        }
        return new TargetUrl(secure, unbracketed(uri.getHost()), port, resource(uri));
    }

    /** Whether the port is one that websites use: 80, 443, or none of the system's. */
    boolean hasPortOfTheWeb() {
        return WEB_PORTS.contains(port) || port >= LOWEST_FREE_PORT;
    }

    /** What the {@code Host} header says. */
    public String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidTargetException("Not a valid URL.");
        }
    }

    private static String resource(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
