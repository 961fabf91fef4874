package io.coverbridge.connection.feed;

import io.coverbridge.kit.http.Filters;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events a reader wants to see.
 *
 * @param types types as platforms know them; null for all
 * @param subjects ids of the things that events are about; null for all
 */
public record FeedFilter(
        @Nullable Set<String> types, @Nullable Set<String> subjects) {

    /** Everything. */
    public static final FeedFilter ALL = new FeedFilter(null, null);

    private static final Pattern TYPE = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");
    private static final int LONGEST_TYPE = 200;

    public FeedFilter {
        types = types == null ? null : Set.copyOf(types);
        subjects = subjects == null ? null : Set.copyOf(subjects);
    }

    /**
     * Reads the two query parameters of filters, each with values separated by commas. A type that does
     * not exist yet is one that may come.
     */
    public static FeedFilter read(Filters filters, @Nullable String types, @Nullable String subjects) {
        Set<UUID> ids = filters.ids("subject", subjects);
        return new FeedFilter(
                filters.each("types", types, FeedFilter::type, "event type"),
                ids == null ? null : ids.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    /** Whether a type can be one at all. */
    static Optional<String> type(String text) {
        return text.length() <= LONGEST_TYPE && TYPE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** Whether the reader wants to see it. */
    public boolean matches(FeedEvent event) {
        return (types == null || types.contains(event.type()))
                && (subjects == null || subjects.contains(event.subject()));
    }
}
