package io.coverbridge.snapshot.books;

import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.decision.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ids for what goes into the books. */
@ApplicationScoped
class NewIds implements IdSource {

    @Override
    public UUID idFor(String name) {
        return Ids.next();
    }
}
