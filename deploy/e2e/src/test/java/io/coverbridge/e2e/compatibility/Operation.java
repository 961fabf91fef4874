package io.coverbridge.e2e.compatibility;

import java.util.regex.Pattern;

/**
 * An operation of the API.
 *
 * @param method HTTP method, in capitals
 * @param path template with parameters in braces
 */
public record Operation(String method, String path) implements Comparable<Operation> {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** Reads {@code GET /api/v1/groups}. */
    static Operation of(String text) {
        String[] parts = text.split(" ", 2);
        return new Operation(parts[0], parts[1]);
    }

    /** The same whatever its parameters are called. */
    Operation anonymous() {
        return new Operation(method, PARAMETER.matcher(path).replaceAll("{}"));
    }

    boolean takes(String otherMethod, String address) {
        return method.equals(otherMethod)
                && Pattern.matches(PARAMETER.matcher(path).replaceAll("[^/]+"), address);
    }

    /** Parameters, of which the fewest win where two operations take one address. */
    long parameters() {
        return PARAMETER.matcher(path).results().count();
    }

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
