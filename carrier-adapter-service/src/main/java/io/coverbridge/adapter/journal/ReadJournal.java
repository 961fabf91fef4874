package io.coverbridge.adapter.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what carriers received. */
@ApplicationScoped
class ReadJournal {

    static final String MODEL = "ReceivedRequest";

    private final ReceivedRequests requests;
    private final TenantTransactions transactions;
    private final Sealer sealer;

    ReadJournal(ReceivedRequests requests, TenantTransactions transactions, Sealer sealer) {
        this.requests = requests;
        this.transactions = transactions;
        this.sealer = sealer;
    }

    /** A page, newest first. */
    Uni<Page<ReceivedResponse>> page(UUID organizationId, ReceivedRequests.Filter filter, Slice slice) {
        return transactions
                .in(organizationId, () -> requests.page(organizationId, filter, slice))
                .map(page -> page.map(ReceivedResponse::of));
    }

    /** One entry with its body; fails with 404 if the organization has none with this id. */
    Uni<ReceivedResponse> whole(UUID organizationId, UUID id, Masking masking) {
        return transactions.in(
                organizationId,
                () -> requests.of(organizationId, id)
                        .map(found -> found.orElseThrow(() -> ApiException.notFound(MODEL, id)))
                        .flatMap(request -> requests.sealed(organizationId, id)
                                .map(bytes ->
                                        ReceivedResponse.whole(request, open(bytes, organizationId, id, masking)))));
    }

    private @Nullable JsonNode open(Optional<byte[]> bytes, UUID organizationId, UUID id, Masking masking) {
        if (bytes.isEmpty()) {
            return null;
        }
        return masking.document(parse(sealer.open(bytes.get(), organizationId, id)));
    }

    @SuppressWarnings("UnusedException") // it may quote what was sealed
    private static JsonNode parse(byte[] plain) {
        try {
            return EventJson.mapper().readTree(plain);
        } catch (IOException e) {
            throw new IllegalStateException("an entry of the journal is not JSON");
        }
    }
}
