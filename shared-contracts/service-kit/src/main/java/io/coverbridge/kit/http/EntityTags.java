package io.coverbridge.kit.http;

import io.coverbridge.kit.error.ApiException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of single records as entity tags (RFC 9110, section 8.8.3). */
public final class EntityTags {

    private EntityTags() {}

    /** The tag of a version. */
    public static String of(UUID version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks {@code If-Match} against the version that is about to change.
     *
     * @throws ApiException 412 if it is given and names another version
     */
    public static void requireMatch(@Nullable String ifMatch, UUID version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(of(version)::equals)) {
            throw ApiException.preconditionFailed("The record has changed since it was read");
        }
    }
}
