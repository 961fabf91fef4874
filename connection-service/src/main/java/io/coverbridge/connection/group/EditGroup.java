package io.coverbridge.connection.group;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edits a group, if the caller has seen its newest version. */
@ApplicationScoped
class EditGroup {

    private final TenantTransactions transactions;
    private final Groups groups;
    private final EventLog events;
    private final Clock clock;

    EditGroup(TenantTransactions transactions, Groups groups, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    Uni<Group> edit(UUID organizationId, UUID id, String version, @Nullable String ifMatch, GroupEditRequest edit) {
        return transactions.in(
                organizationId,
                () -> groups.lock(organizationId, id)
                        .invoke(group -> requireCurrent(group, version, ifMatch))
                        .call(group -> events.append(group.edit(edit, clock.instant()))));
    }

    private static void requireCurrent(Group group, String version, @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, group.version);
        if (!group.version.toString().equalsIgnoreCase(version)) {
            throw ApiException.conflict("Group " + group.id + " has a newer version than the one named");
        }
    }
}
