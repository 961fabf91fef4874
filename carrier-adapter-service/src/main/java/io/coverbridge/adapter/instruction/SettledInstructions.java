package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.sync.SettledFamilies;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.GroupSync;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the instructions say of {@link SettledFamilies}. */
@ApplicationScoped
class SettledInstructions implements SettledFamilies {

    private static final List<FulfillmentStatus> OPEN = List.of(FulfillmentStatus.VALID, FulfillmentStatus.SCHEDULED);

    private static final String SELECT = """
            select i.employeeId, min(case when i.status in ?1 then i.number end), max(i.number)
            from Instruction i
            where i.organizationId = ?2 and i.carrierId = ?3 and %s
            group by i.employeeId
            order by i.employeeId
            """;

    private static final String OF_EMPLOYEES = SELECT.formatted("i.employeeId in ?4");

    private static final String OF_OTHERS = SELECT.formatted("""
            i.groupId = ?4 and not exists (
                select 1 from HeldFamily f where f.installedGroupId = ?5 and f.employeeId = i.employeeId)
            """);

    record Numbers(UUID employeeId, @Nullable Integer firstOpen, Integer last) {

        /** The last one up to which none is open; 0 while the very first is. */
        int settled() {
            return firstOpen == null ? last : firstOpen - 1;
        }
    }

    @Override
    public Uni<List<GroupSync.Settled>> of(InstalledGroup group, Collection<UUID> employees) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(OF_EMPLOYEES, Numbers.class)
                        .setParameter(1, OPEN)
                        .setParameter(2, group.organizationId())
                        .setParameter(3, group.carrierId())
                        .setParameter(4, employees)
                        .getResultList())
                .map(SettledInstructions::settled);
    }

    @Override
    public Uni<List<GroupSync.Settled>> ofOthers(InstalledGroup group, UUID groupId) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(OF_OTHERS, Numbers.class)
                        .setParameter(1, OPEN)
                        .setParameter(2, group.organizationId())
                        .setParameter(3, group.carrierId())
                        .setParameter(4, groupId)
                        .setParameter(5, group.id())
                        .setMaxResults(GroupSync.Members.MAX_SETTLED)
                        .getResultList())
                .map(SettledInstructions::settled);
    }

    static List<GroupSync.Settled> settled(List<Numbers> numbers) {
        return numbers.stream()
                .filter(each -> each.settled() >= 1)
                .map(each -> new GroupSync.Settled(each.employeeId(), each.settled()))
                .toList();
    }
}
