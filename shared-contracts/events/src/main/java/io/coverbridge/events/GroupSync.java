package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import io.coverbridge.events.member.Family;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of bringing over what a carrier holds for a group: once a connection is completed, on request, and at intervals.
 * Its events come in this order: plans, members in batches, completed.
 *
 * @param id the run
 * @param connectionId the completed connection that it goes through
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
     * Every plan that the group has at the carrier, and how the group is built there.
     *
     * @param sync the run
     * @param accountStructure what the carrier sorts enrollments by, as free JSON; absent where that is not known
     * @param locations every site of the employer; absent where they are not known
     */
    public record Plans(
            GroupSync sync,
            List<SyncedPlan> plans,
            @Nullable Map<String, @Nullable Object> accountStructure,
            @Nullable List<SyncedLocation> locations) {

        /** Most locations of a group. */
        public static final int MAX_LOCATIONS = 1_000;

        private static final int MAX_PLANS = 1_000;
        private static final int MAX_STRUCTURE = 10_000;

        public Plans {
            requireNonNull(sync, "sync");
            plans = Fields.list(requireNonNull(plans, "plans"), MAX_PLANS, "plans");
            accountStructure = accountStructure == null
                    ? null
                    : Fields.object(accountStructure, MAX_STRUCTURE, "account_structure");
            locations = locations == null ? null : Fields.list(locations, MAX_LOCATIONS, "locations");
        }

        /** Plans of a group whose structure is not known. */
        public Plans(GroupSync sync, List<SyncedPlan> plans) {
            this(sync, plans, null, null);
        }
    }

    /**
     * Some of the families that the carrier holds. Travels sealed.
     *
     * @param sync the run
     * @param batch counts from 1
     * @param settled how far the carrier's data follow the instructions for families, those that are told here and others;
     *     absent where that is not known
     */
    public record Members(
            GroupSync sync,
            int batch,
            List<Family> families,
            @Nullable List<Settled> settled) {

        /** Most families in one event. */
        public static final int MAX_FAMILIES = 100;

        /** Most families that one event can say this of. */
        public static final int MAX_SETTLED = 1_000;

        public Members {
            requireNonNull(sync, "sync");
            Fields.positive(batch, "batch");
            families = Fields.list(requireNonNull(families, "families"), MAX_FAMILIES, "families");
            settled = settled == null ? null : Fields.list(settled, MAX_SETTLED, "settled");
        }

        /** Families of whose instructions nothing is known. */
        public Members(GroupSync sync, int batch, List<Family> families) {
            this(sync, batch, families, null);
        }
    }

    /**
     * The carrier's data of a family are of a time at which no instruction up to this one was under way any more: each had
     * been delivered, refused, or given up.
     *
     * @param employeeId the employee, as instructions name it
     * @param number the last such instruction
     */
    public record Settled(UUID employeeId, int number) {
        public Settled {
            requireNonNull(employeeId, "employee_id");
            Fields.positive(number, "number");
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
