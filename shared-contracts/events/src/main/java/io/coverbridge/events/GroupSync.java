package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import io.coverbridge.events.member.Family;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One run of bringing over what a carrier holds for a group. Its events come in this order: plans, members in batches,
 * completed.
 *
 * @param id the run
 * @param connectionId the connection that was completed
 * @param groupId the group
 * @param carrierId the carrier
 */
public record GroupSync(UUID id, UUID connectionId, UUID groupId, UUID carrierId) {
    public GroupSync {
        requireNonNull(id, "id");
        requireNonNull(connectionId, "connection_id");
        requireNonNull(groupId, "group_id");
        requireNonNull(carrierId, "carrier_id");
    }

    /**
     * Every plan that the group has at the carrier.
     *
     * @param sync the run
     */
    public record Plans(GroupSync sync, List<SyncedPlan> plans) {
        private static final int MAX_PLANS = 1_000;

        public Plans {
            requireNonNull(sync, "sync");
            plans = Fields.list(requireNonNull(plans, "plans"), MAX_PLANS, "plans");
        }
    }

    /**
     * Some of the families that the carrier holds. Travels sealed.
     *
     * @param sync the run
     * @param batch counts from 1
     */
    public record Members(GroupSync sync, int batch, List<Family> families) {

        /** Most families in one event. */
        public static final int MAX_FAMILIES = 100;

        public Members {
            requireNonNull(sync, "sync");
            Fields.positive(batch, "batch");
            families = Fields.list(requireNonNull(families, "families"), MAX_FAMILIES, "families");
        }
    }

    /**
     * All has been told.
     *
     * @param sync the run
     * @param employees how many families were told
     */
    public record Completed(GroupSync sync, int employees, Instant completed) {
        public Completed {
            requireNonNull(sync, "sync");
            Fields.notNegative(employees, "employees");
            Fields.time(completed, "completed");
        }
    }
}
