package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Members follow the keyset, and so does the hash by which their number is found. */
final class SealedMembers {

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

    private Map<String, byte[]> hashes(UUID organizationId, byte[] plain) {
        String ssn = StoredJson.read(plain, FamilyMember.class).person().ssn();
        return ssn == null ? Map.of() : Map.of(HASH, hash.of(organizationId, ssn));
    }
}
