package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.GroupFacts.Connection;
import io.coverbridge.snapshot.decision.GroupFacts.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an order asks of its group, and what is known of that. */
final class GroupLook {

    private static final String TEST_GROUP = "test";

    private GroupLook() {}

    /**
     * Whether everything that the order names is known. What is not may be on its way: another service hands out groups
     * and connections, and this one hears of them a moment later.
     */
    static boolean isComplete(SnapshotOrder order, Optional<GroupFacts> facts) {
        return facts.isPresent()
                && order.carriers().stream()
                        .allMatch(carrier -> facts.get().carriers().containsKey(carrier)
                                && (facts.get().connections().containsKey(carrier)
                                        || order.connected().containsKey(carrier)));
    }

    /**
     * The facts that the order is decided by.
     *
     * @throws ApiException 404 for an unknown group or carrier
     */
    static GroupFacts require(SnapshotOrder order, Optional<GroupFacts> facts) {
        GroupFacts group = facts.orElseThrow(() -> ApiException.notFound("Group", order.groupId()));
        order.carriers().stream()
                .filter(carrier -> !group.carriers().containsKey(carrier))
                .sorted()
                .findFirst()
                .ifPresent(carrier -> {
                    throw ApiException.notFound("Carrier", carrier);
                });
        return order.connected().isEmpty() ? group : overridden(group, order.connected());
    }

    private static GroupFacts overridden(GroupFacts group, Map<UUID, Boolean> connected) {
        Map<UUID, Connection> connections = new HashMap<>(group.connections());
        connected.forEach((carrier, is) -> {
            if (is) {
                connections.merge(
                        carrier,
                        new Connection(carrier, TEST_GROUP, State.CONNECTED),
                        (known, made) -> new Connection(known.id(), known.carrierGroupId(), State.CONNECTED));
            } else {
                connections.remove(carrier);
            }
        });
        return new GroupFacts(group.groupId(), group.carriers(), connections, group.plans(), group.planMappings());
    }
}
