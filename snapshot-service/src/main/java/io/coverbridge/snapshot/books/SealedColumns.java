package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What of this service moves on to new keys by itself. */
@Singleton
final class SealedColumns {

    private static final String SSN_HASH = "ssn_hash";

    private final LookupHash hash;

    SealedColumns(LookupHash hash) {
        this.hash = hash;
    }

    @Produces
    @Singleton
    SealedColumn members() {
        return SealedColumn.of("members", "sealed").deriving(List.of(SSN_HASH), this::ssnHash);
    }

    @Produces
    @Singleton
    SealedColumn snapshots() {
        return SealedColumn.of("member_snapshots", "sealed");
    }

    @Produces
    @Singleton
    SealedColumn instructions() {
        return SealedColumn.of("fulfillments", "sealed_instruction");
    }

    private Map<String, byte[]> ssnHash(UUID organizationId, UUID memberId, byte[] plain) {
        String ssn = StoredJson.read(plain, FamilyMember.class).person().ssn();
        return ssn == null ? Map.of() : Map.of(SSN_HASH, hash.of(organizationId, ssn));
    }
}
