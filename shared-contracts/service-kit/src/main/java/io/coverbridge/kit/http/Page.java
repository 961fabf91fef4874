package io.coverbridge.kit.http;

import io.coverbridge.kit.http.PageQuery.Slice;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One page of a list, as the API answers it.
 *
 * @param meta where the page stands in the whole
 * @param response the records
 */
public record Page<T>(Meta meta, List<T> response) {

    public Page {
        response = List.copyOf(response);
    }

    /**
     * Where a page stands in the whole.
     *
     * @param offset index of the first record of the page
     * @param pageNum number of the page, from 1
     * @param pageSize page size in force
     * @param totalRecords size of the whole list
     */
    public record Meta(int offset, int pageNum, int pageSize, long totalRecords) {}

    /** A page of {@code total} records that holds {@code records}. */
    public static <T> Page<T> of(Slice slice, long total, List<T> records) {
        return new Page<>(new Meta(slice.offset(), slice.offset() / slice.size() + 1, slice.size(), total), records);
    }

    /** The same page with other records. */
    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(meta, response.stream().map(mapper).toList());
    }

    /** The answer with {@code Link} headers (RFC 8288); targets are relative, so they hold behind any gateway. */
    public RestResponse<Page<T>> toResponse(UriInfo uri) {
        RestResponse.ResponseBuilder<Page<T>> answer = RestResponse.ResponseBuilder.ok(this);
        List<String> links = new ArrayList<>();
        links.add(link(uri, 0, "first"));
        if (meta.offset() > 0) {
            links.add(link(uri, Math.max(0, meta.offset() - meta.pageSize()), "prev"));
        }
        if (meta.offset() + (long) meta.pageSize() < meta.totalRecords()) {
            links.add(link(uri, meta.offset() + meta.pageSize(), "next"));
        }
        return answer.header("Link", String.join(", ", links)).build();
    }

    private String link(UriInfo uri, int offset, String relation) {
        String target = uri.getRequestUriBuilder()
                .replaceQueryParam("offset", offset)
                .replaceQueryParam("page_size", meta.pageSize())
                .build()
                .toString();
        String relative = target.substring(uri.getBaseUri().toString().length() - 1);
        return "<" + relative + ">; rel=\"" + relation + "\"";
    }
}
