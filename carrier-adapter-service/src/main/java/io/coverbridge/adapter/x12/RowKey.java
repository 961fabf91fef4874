package io.coverbridge.adapter.x12;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.LifeEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a member can say only once.
 *
 * @param reason INS04
 * @param eventDate when what caused it happened
 * @param cobra the continuation of all coverages in the row
 */
record RowKey(
        String reason,
        @Nullable LocalDate eventDate,
        @Nullable CobraDetails cobra) {

    static RowKey of(FamilyChange change, @Nullable CobraDetails cobra) {
        LifeEvent event = change.event();
        return new RowKey(
                MaintenanceReasons.of(event == null ? null : event.reason(), change.type()),
                event == null ? null : event.date(),
                cobra);
    }
}
