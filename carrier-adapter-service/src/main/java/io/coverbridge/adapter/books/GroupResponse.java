package io.coverbridge.adapter.books;

import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.Origin;
import io.coverbridge.events.SyncedLocation;
import io.coverbridge.events.SyncedPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group as a carrier holds it; nothing about the people in it. */
@Schema(name = "CarrierGroup")
record GroupResponse(
        UUID carrierId,
        @Schema(examples = "LK-0048213") String carrierGroupId,

        @Schema(
                examples = "generated",
                description = "default: the carrier had it by itself; generated, given: installed by program")
        Origin origin,

        @Schema(description = "The connection that leads to it; absent if none does") @Nullable
        UUID connectionId,

        @Schema(description = "The platform's group; absent if no connection leads to it") @Nullable
        UUID groupId,

        Map<String, @Nullable Object> accountStructure,
        List<SyncedLocation> locations,
        List<PlanBody> plans,

        @Schema(examples = "25", description = "Families that the carrier holds")
        long employees,

        @Schema(
                examples = "0",
                description =
                        "Of these, generated ones that are still being written; they are shown, and cannot be changed")
        int unwritten,

        @Schema(
                type = SchemaType.INTEGER,
                examples = "1795374000",
                description = "When it was installed or replaced, epoch seconds")
        Instant installed) {

    static GroupResponse of(InstalledGroup group, List<SyncedPlan> plans, List<SyncedLocation> locations, long held) {
        return new GroupResponse(
                group.carrierId(),
                group.carrierGroupId(),
                group.origin(),
                group.connectionId(),
                group.groupId(),
                group.accountStructure(),
                locations,
                plans.stream().map(PlanBody::of).toList(),
                held + group.unwritten(),
                group.unwritten(),
                group.installedAt());
    }
}
