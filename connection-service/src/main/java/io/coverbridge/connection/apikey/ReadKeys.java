package io.coverbridge.connection.apikey;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Reads keys, without anything of their secrets but the start. */
@ApplicationScoped
class ReadKeys {

    private final TenantTransactions transactions;
    private final OrganizationKeys keys;
    private final Clock clock;

    ReadKeys(TenantTransactions transactions, OrganizationKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    Uni<KeyResponse> one(UUID organizationId, UUID id) {
        return transactions
                .in(organizationId, () -> keys.get(organizationId, id))
                .map(key -> KeyResponse.of(key, clock.instant()));
    }

    Uni<Page<KeyResponse>> page(UUID organizationId, Slice slice) {
        return transactions
                .in(organizationId, () -> Query.of(organizationId).page(keys, OrganizationKeys.NEWEST_FIRST, slice))
                .map(page -> page.map(key -> KeyResponse.of(key, clock.instant())));
    }
}
