package io.coverbridge.kit.http;

import io.coverbridge.kit.time.Ids;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * One id for each request, so that a client's log, ours and the audit log can be laid side by side. The client's own is
 * taken if it is 1 to 128 letters, digits, {@code .}, {@code _} or {@code -}; otherwise there is a new one.
 */
public final class RequestIds {

    /** Header of request and answer. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestIds.class.getName();
    private static final String LOG_KEY = "requestId";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private RequestIds() {}

    /** Gives a request its id, and its answer and its log lines, too. */
    static void begin(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && SAFE.matcher(given).matches()
                ? given
                : Ids.next().toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
    }

    /** The id of a request that has begun. */
    public static String of(RoutingContext request) {
        return String.valueOf(request.<String>get(KEY));
    }
}
