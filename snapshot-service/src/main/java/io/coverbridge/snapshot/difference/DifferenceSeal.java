package io.coverbridge.snapshot.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.sealing.SealedColumn;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.snapshot.reconcile.DifferingField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The fields of differences as they rest: sealed, each list for its organization and its own record. */
@ApplicationScoped
class DifferenceSeal {

    private final Sealer sealer;

    DifferenceSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    /** They follow the keyset. */
    @Produces
    @Singleton
    static SealedColumn column() {
        return SealedColumn.of("differences", "sealed");
    }

    @SuppressWarnings("UnusedException") // Jackson's exceptions quote values, which must not reach a log
    byte[] seal(UUID organizationId, UUID differenceId, List<DifferingField> fields) {
        try {
            return sealer.seal(EventJson.mapper().writeValueAsBytes(new Fields(fields)), organizationId, differenceId);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the fields of difference " + differenceId + " cannot be written");
        }
    }

    @SuppressWarnings("UnusedException") // as above
    List<DifferingField> open(UUID organizationId, UUID differenceId, byte[] sealed) {
        try {
            return EventJson.mapper()
                    .readValue(sealer.open(sealed, organizationId, differenceId), Fields.class)
                    .fields();
        } catch (IOException e) {
            throw new IllegalStateException("what is sealed for difference " + differenceId + " cannot be read");
        }
    }

    private record Fields(List<DifferingField> fields) {}
}
