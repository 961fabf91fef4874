package io.coverbridge.connection.disconnection;

import io.coverbridge.connection.group.Groups;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A platform decides about a disconnection: confirms, rejects, or edits it. */
@ApplicationScoped
class DecideDisconnection {

    private final TenantTransactions transactions;
    private final GroupDisconnections disconnections;
    private final Groups groups;
    private final DisconnectionRules rules;
    private final StoredDecision stored;

    DecideDisconnection(
            TenantTransactions transactions,
            GroupDisconnections disconnections,
            Groups groups,
            DisconnectionRules rules,
            StoredDecision stored) {
        this.transactions = transactions;
        this.disconnections = disconnections;
        this.groups = groups;
        this.rules = rules;
        this.stored = stored;
    }

    /** Confirms what the carrier's side has raised. */
    Uni<GroupDisconnection> confirm(
            UUID organizationId, UUID id, @Nullable String ifMatch, @Nullable ConfirmRequest body) {
        return decide(organizationId, id, Decision.confirm(body), found -> {
            EntityTags.requireMatch(ifMatch, found.version);
            if (found.status != DisconnectionStatus.NEEDS_REVIEW) {
                throw conflict(found, "only one that needs_review can be confirmed");
            }
        });
    }

    /** Rejects what was raised, or what is not completed yet. */
    Uni<GroupDisconnection> reject(
            UUID organizationId, UUID id, @Nullable String ifMatch, @Nullable RejectRequest body) {
        return decide(
                organizationId, id, Decision.reject(body), found -> EntityTags.requireMatch(ifMatch, found.version));
    }

    /** Edits it, if the caller has seen its newest version. */
    Uni<GroupDisconnection> edit(
            UUID organizationId, UUID id, String version, @Nullable String ifMatch, DisconnectionEditRequest body) {
        return decide(organizationId, id, body.decision(), found -> {
            EntityTags.requireMatch(ifMatch, found.version);
            if (!found.version.toString().equalsIgnoreCase(version)) {
                throw ApiException.conflict(
                        GroupDisconnections.MODEL + " " + found.id + " has a newer version than the one named");
            }
        });
    }

    private Uni<GroupDisconnection> decide(
            UUID organizationId, UUID id, Decision decision, Consumer<GroupDisconnection> check) {
        Decision.requireCalendarDay(decision.effectiveEndDate());
        return transactions.in(
                organizationId,
                () -> disconnections
                        .lock(organizationId, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ApiException.notFound(GroupDisconnections.MODEL, id))
                        .invoke(check)
                        .invoke(found -> requireStep(found, decision))
                        .call(found -> mayStart(found, decision))
                        .call(found -> stored.keep(found, decision)
                                .onFailure(GroupDisconnections::isSecond)
                                .transform(second -> GroupDisconnections.second(found.groupId, found.carrierId))));
    }

    private static void requireStep(GroupDisconnection found, Decision decision) {
        if (!found.canDecide(decision.status())) {
            throw conflict(found, "it cannot become " + decision.status().wire());
        }
        if (decision.status() == DisconnectionStatus.PROCESSING
                && found.effectiveEndDate == null
                && decision.effectiveEndDate() == null) {
            throw ApiException.invalid(Decision.END_DATE, "Missing data for required field.");
        }
    }

    /** What begins only now has to fit the group as it is now. */
    private Uni<Void> mayStart(GroupDisconnection found, Decision decision) {
        return decision.status() == DisconnectionStatus.PROCESSING && found.status != DisconnectionStatus.PROCESSING
                ? groups.get(found.organizationId, found.groupId)
                        .flatMap(group -> rules.require(found.organizationId, group, found.carrierId))
                : Uni.createFrom().voidItem();
    }

    private static ApiException conflict(GroupDisconnection found, String text) {
        return ApiException.conflict(
                GroupDisconnections.MODEL + " " + found.id + " is " + found.status.wire() + "; " + text);
    }

    /** The change itself, inside the transaction. */
    @ApplicationScoped
    static class StoredDecision {

        private final GroupDisconnections disconnections;
        private final ContextSeal seal;
        private final EventLog events;
        private final Clock clock;

        StoredDecision(GroupDisconnections disconnections, ContextSeal seal, EventLog events, Clock clock) {
            this.disconnections = disconnections;
            this.seal = seal;
            this.events = events;
            this.clock = clock;
        }

        Uni<Void> keep(GroupDisconnection found, Decision decision) {
            DisconnectionStatus previous = found.status;
            found.decide(decision.status(), decision.effectiveEndDate(), decision.reason(), clock.instant());
            seal.keep(found, decision.context());
            // Flushed first, so that a second open request is told apart from everything that may fail later.
            return disconnections
                    .flush()
                    .chain(() -> events.append(DisconnectionEvents.decided(found, previous, decision.reason())));
        }
    }
}
