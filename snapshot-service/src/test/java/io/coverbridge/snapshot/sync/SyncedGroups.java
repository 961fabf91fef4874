package io.coverbridge.snapshot.sync;

import io.coverbridge.snapshot.books.GroupSynced;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers which groups were brought over from which carriers. */
@ApplicationScoped
class SyncedGroups implements GroupSynced {

    private final Map<UUID, Queue<UUID>> carriers = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> completed(UUID organizationId, UUID groupId, UUID carrierId) {
        carriers.computeIfAbsent(groupId, group -> new ConcurrentLinkedQueue<>())
                .add(carrierId);
        return Uni.createFrom().voidItem();
    }

    List<UUID> of(UUID groupId) {
        return List.copyOf(carriers.getOrDefault(groupId, new ConcurrentLinkedQueue<>()));
    }
}
