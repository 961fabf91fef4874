package io.coverbridge.kit.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body with a member of each kind. */
public record ThingRequest(
        @NotNull @Size(min = 1, max = 20) @Nullable String thingName,
        @NotNull @Nullable UUID ownerId,
        @Nullable Boolean activeNow,
        @PositiveOrZero @Nullable Integer itemCount,
        @Nullable LocalDate startDate,
        @Nullable Color color,
        @NotNull @Valid @Nullable Detail detailData,
        @Nullable List<@Valid Detail> moreDetails) {

    /** A closed list of values. */
    public enum Color {
        RED,
        GREEN
    }

    /** A nested record. */
    public record Detail(
            @NotNull @Size(min = 1, max = 5) @Nullable String lineCode) {}
}
