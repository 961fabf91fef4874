package io.coverbridge.kit.http;

import io.coverbridge.kit.error.ApiException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in addresses and queries. */
public final class PathId {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathId() {}

    /**
     * The id that a path names.
     *
     * @param model what it is the id of, for the error
     * @throws ApiException 404, the same as for an unknown record, if it is no UUID
     */
    public static UUID parse(String model, String text) {
        return find(text).orElseThrow(() -> ApiException.notFound(model, text));
    }

    /** The id, or empty if the text is no UUID in its canonical form. */
    public static Optional<UUID> find(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
