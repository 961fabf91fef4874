package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.Filters;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The day as of which something is read. */
public final class EffectiveDate {

    @RestQuery("effective_date")
    @Parameter(description = "The day as of which is read, e.g. 2026-01-31; today (UTC) by default.")
    public @Nullable String effectiveDate;

    /** The day that is asked for, or today by the clock. What is wrong is noted in {@code filters}. */
    public LocalDate in(Filters filters, Clock clock) {
        LocalDate given = filters.date("effective_date", effectiveDate);
        return given == null ? LocalDate.now(clock) : given;
    }
}
