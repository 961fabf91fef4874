package io.coverbridge.snapshot.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a decision has to know of the group.
 *
 * @param carriers the carriers of the directory that the document or the family has to do with, by id
 * @param connections the group's connections, by carrier; a completed one goes before all others
 * @param plans every plan of the group
 * @param planMappings what the organization calls plans: normalized name (see {@link PlanNames}) to plan id
 */
public record GroupFacts(
        UUID groupId,
        Map<UUID, CarrierFacts> carriers,
        Map<UUID, Connection> connections,
        List<GroupPlan> plans,
        Map<String, UUID> planMappings) {

    public GroupFacts {
        carriers = Map.copyOf(carriers);
        connections = Map.copyOf(connections);
        plans = List.copyOf(plans);
        planMappings = Map.copyOf(planMappings);
    }

    /**
     * The group's connection to one carrier.
     *
     * @param carrierGroupId how the carrier names the group
     */
    public record Connection(UUID id, String carrierGroupId, State state) {}

    /** How far a connection has come, as far as snapshots care. */
    public enum State {
        /** Completed: changes can be sent. */
        CONNECTED,
        /** On its way: changes wait for it. */
        UNDER_WAY,
        /** It could not be connected. */
        FAILED
    }
}
