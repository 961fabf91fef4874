package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.sealing.SealedColumn;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Members follow the keyset, and so does the hash by which their number is found. */
@ApplicationScoped
class SealedMembers {

    private static final String HASH = "ssn_hash";

    private final LookupHash hash;

    SealedMembers(LookupHash hash) {
        this.hash = hash;
    }

    @Produces
    @Singleton
    SealedColumn column() {
        return SealedColumn.of("members", "sealed")
                .deriving(List.of(HASH), (organizationId, id, plain) -> hashes(organizationId, plain));
    }

    /** Without the keys nobody would be found: better to be told at the start than with the first request. */
    void needKeys(@Observes StartupEvent started) {
        hash.of(new UUID(0, 0), HASH);
    }

    private Map<String, byte[]> hashes(UUID organizationId, byte[] plain) {
        String ssn = StoredJson.read(plain, FamilyMember.class).person().ssn();
        return ssn == null ? Map.of() : Map.of(HASH, hash.of(organizationId, ssn));
    }
}
