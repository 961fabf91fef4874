package io.coverbridge.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the two servers listen, as the backend says it in its first line.
 *
 * @param kafka {@code host:port}
 * @param postgresHost host
 * @param postgresPort port
 */
record BackendAddresses(String kafka, String postgresHost, int postgresPort) {

    private static final Pattern READY = Pattern.compile("ready kafka=(\\S+:\\d+) postgres=(\\S+):(\\d+)");

    static BackendAddresses parse(String line) {
        Matcher matcher = READY.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("the local backend said something unexpected: " + line);
        }
        return new BackendAddresses(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }
}
