package io.coverbridge.kit.http;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list; text until checked, so that a bad number is told and not refused by the router. */
public final class PageQuery {

    @RestQuery("page_size")
    @Parameter(
            description = "Records on the page; 20 by default, 100 at most, larger is clamped.",
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER))
    public @Nullable String pageSize;

    @RestQuery("offset")
    @Parameter(
            description = "Index of the first record of the page.",
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER))
    public @Nullable String offset;

    /**
     * The slice that is asked for.
     *
     * @throws ApiException 422 if a number is negative, zero for the page size, or not a number
     */
    public Slice slice(HttpLimits limits) {
        List<Violation> violations = new ArrayList<>();
        int size = number("page_size", pageSize, limits.defaultPageSize(), 1, violations);
        int from = number("offset", offset, 0, 0, violations);
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
        return new Slice(from, Math.min(size, limits.maxPageSize()));
    }

    private static int number(
            String name, @Nullable String text, int otherwise, int least, List<Violation> violations) {
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
            violations.add(new Violation(name, "Must be greater than or equal to " + least + "."));
        } catch (NumberFormatException e) {
            violations.add(new Violation(name, "Not a valid integer."));
        }
        return otherwise;
    }

    /**
     * A slice of a list.
     *
     * @param offset index of the first record
     * @param size most records
     */
    public record Slice(int offset, int size) {}
}
