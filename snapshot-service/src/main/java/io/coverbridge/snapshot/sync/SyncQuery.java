package io.coverbridge.snapshot.sync;

import io.coverbridge.kit.http.Filters;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which day's syncs are asked for. */
public final class SyncQuery {

    @RestQuery("effective_date")
    @Parameter(description = "As of the end of this day, UTC.")
    public @Nullable String effectiveDate;

    @Nullable
    LocalDate date() {
        Filters filters = new Filters();
        LocalDate date = date(filters);
        filters.check();
        return date;
    }

    @SuppressWarnings("UnusedException") // it says no more than the answer
    private @Nullable LocalDate date(Filters filters) {
        try {
            return effectiveDate == null ? null : LocalDate.parse(effectiveDate);
        } catch (DateTimeException e) {
            filters.refuse("effective_date", "Not a valid date.");
            return null;
        }
    }
}
