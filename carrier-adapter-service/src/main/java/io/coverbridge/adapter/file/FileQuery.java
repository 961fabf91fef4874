package io.coverbridge.adapter.file;

import io.coverbridge.kit.http.Filters;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of files; text until checked, so that what is wrong is told. */
public final class FileQuery {

    @RestQuery("organization_id")
    @Parameter(description = "Only this organization's; platforms see their own in any case")
    public @Nullable String organizationId;

    @RestQuery("carrier_id")
    @Parameter(description = "Only to or from this carrier")
    public @Nullable String carrierId;

    @RestQuery("direction")
    @Parameter(description = "out or in", example = "out")
    public @Nullable String direction;

    @RestQuery("kind")
    @Parameter(description = "change, full, ta1, 999 or unknown", example = "change")
    public @Nullable String kind;

    @RestQuery("status")
    @Parameter(description = "One status", example = "accepted")
    public @Nullable String status;

    @RestQuery("in_reply_to")
    @Parameter(description = "Only answers to this file")
    public @Nullable String inReplyTo;

    /** What is asked for; fails with 422 if that is not understood. */
    FileFilter filter() {
        Filters filters = new Filters();
        UUID organization = filters.id("organization_id", organizationId);
        UUID carrier = filters.id("carrier_id", carrierId);
        UUID about = filters.id("in_reply_to", inReplyTo);
        Direction way = one(filters, "direction", direction, Direction.values());
        ContentKind content = one(filters, "kind", kind, ContentKind.values());
        FileStatus state = one(filters, "status", status, FileStatus.values());
        filters.check();
        return new FileFilter(organization, carrier, way, content, state, about);
    }

    private static <T> @Nullable T one(Filters filters, String name, @Nullable String text, T[] values) {
        if (text == null) {
            return null;
        }
        for (T value : values) {
            if (spelling(value).equals(text)) {
                return value;
            }
        }
        filters.refuse(name, "Not a valid " + name + ".");
        return null;
    }

    private static String spelling(Object value) {
        return value instanceof ContentKind kind
                ? kind.wire()
                : value.toString().toLowerCase(java.util.Locale.ROOT);
    }
}
