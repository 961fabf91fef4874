package io.coverbridge.snapshot.structure;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads carrier configurations, and keeps what an organization sets about them. */
@ApplicationScoped
class KeepConfigurations {

    static final String MODEL = "GroupCarrierConfiguration";

    /** More connections than a group has. */
    private static final int MOST = 100;

    private static final String IN_FORCE = """
            organizationId = ?1 and groupId = ?2 and (effectiveEndDate is null or effectiveEndDate >= ?3)
            order by createdAt, id
            """;

    private final KnownGroups groups;
    private final TenantTransactions transactions;
    private final CarrierConfigurations configurations;
    private final Clock clock;

    KeepConfigurations(
            KnownGroups groups, TenantTransactions transactions, CarrierConfigurations configurations, Clock clock) {
        this.groups = groups;
        this.transactions = transactions;
        this.configurations = configurations;
        this.clock = clock;
    }

    /** Those of connections that no disconnection has ended before that day, oldest first. */
    Uni<List<CarrierConfiguration>> of(UUID organizationId, UUID groupId, LocalDate day) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(
                        organizationId,
                        () -> configurations
                                .find(IN_FORCE, organizationId, groupId, day)
                                .page(0, MOST)
                                .<CarrierConfiguration>list()));
    }

    /** Sets what the organization wants, if the caller has seen the newest version. */
    Uni<CarrierConfiguration> edit(
            UUID organizationId,
            UUID groupId,
            UUID id,
            String version,
            @Nullable String ifMatch,
            ConfigurationEditRequest body) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(
                        organizationId,
                        () -> configurations
                                .find("id = ?1 and groupId = ?2 and organizationId = ?3", id, groupId, organizationId)
                                .withLock(LockModeType.PESSIMISTIC_WRITE)
                                .<CarrierConfiguration>firstResult()
                                .onItem()
                                .ifNull()
                                .failWith(() -> ApiException.notFound(MODEL, id))
                                .invoke(found -> requireCurrent(found, version, ifMatch))
                                .invoke(found ->
                                        found.set(requireNonNull(body.connectionConfiguration()), clock.instant()))));
    }

    private static void requireCurrent(CarrierConfiguration found, String version, @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, found.version);
        if (!found.version.toString().equalsIgnoreCase(version)) {
            throw ApiException.conflict(MODEL + " " + found.id + " has a newer version than the one named");
        }
    }
}
