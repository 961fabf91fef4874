package io.coverbridge.kit.audit;

import io.coverbridge.kit.http.Filters;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of an audit log; text until checked, so that what is wrong is told. */
public final class AuditQuery {

    @RestQuery
    @Parameter(description = "The kind of record, e.g. Group.")
    public @Nullable String model;

    @RestQuery("subject_id")
    @Parameter(description = "The record.")
    public @Nullable String subjectId;

    @RestQuery
    @Parameter(description = "Who asked for the change: the client id of an API key.")
    public @Nullable String actor;

    @RestQuery
    @Parameter(description = "Not before this time, in epoch seconds.")
    public @Nullable String since;

    @RestQuery
    @Parameter(description = "Before this time, in epoch seconds.")
    public @Nullable String until;

    /**
     * What is asked for.
     *
     * @throws io.coverbridge.kit.error.ApiException 422 with all that is wrong
     */
    Wanted read() {
        Filters filters = new Filters();
        Wanted wanted = new Wanted(
                filters.text("model", model),
                filters.id("subject_id", subjectId),
                filters.text("actor", actor),
                filters.time("since", since),
                filters.time("until", until));
        filters.check();
        return wanted;
    }

    /** Filters as they are understood; null where there is none. */
    record Wanted(
            @Nullable String model,
            @Nullable UUID subjectId,
            @Nullable String actor,
            @Nullable Instant since,
            @Nullable Instant until) {}
}
