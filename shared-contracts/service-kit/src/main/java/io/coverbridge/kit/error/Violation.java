package io.coverbridge.kit.error;

/**
 * One thing that is wrong with a request.
 *
 * @param path where, in the words of the API, e.g. {@code group_data.carrier_group_id}
 * @param text what is wrong; never repeats the refused value of a person's data
 */
public record Violation(String path, String text) {
    @Override
    public String toString() {
        return path + ": " + text;
    }
}
