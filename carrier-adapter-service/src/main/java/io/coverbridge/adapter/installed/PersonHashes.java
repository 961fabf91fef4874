package io.coverbridge.adapter.installed;

import io.coverbridge.events.EventData;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Hashes by which a carrier recognizes a person that it holds under another id: by the SSN, or, where it has none, by name and
 * birth date. They follow the keyset together with the sealed family.
 */
@ApplicationScoped
class PersonHashes {

    private static final String COLUMN = "person_hash";

    /** Left out, so that a family whose SSNs have other hashes now gets its keys anew; see {@link FamilyKeys}. */
    private static final String KEYS = "keys_hash";

    private final LookupHash hash;

    PersonHashes(LookupHash hash) {
        this.hash = hash;
    }

    @Produces
    @Singleton
    SealedColumn families() {
        return SealedColumn.of("carrier_families", "sealed")
                .deriving(List.of(COLUMN, KEYS), (organizationId, id, plain) -> derive(organizationId, plain));
    }

    byte[] of(UUID organizationId, Person person) {
        return hash.of(organizationId, identity(person));
    }

    /** Under every key. */
    List<byte[]> all(UUID organizationId, Person person) {
        return hash.all(organizationId, identity(person));
    }

    /** What stands for an SSN among the keys of families, under every key, the newest first: half a hash is enough for that. */
    List<UUID> ofSsn(UUID organizationId, String ssn) {
        return hash.all(organizationId, ssn).stream()
                .map(ByteBuffer::wrap)
                .map(bytes -> new UUID(bytes.getLong(), bytes.getLong()))
                .toList();
    }

    private Map<String, byte[]> derive(UUID organizationId, byte[] plain) {
        return EventData.read(Family.class, plain).members().stream()
                .filter(member -> member.individualType() == IndividualType.EMPLOYEE)
                .limit(1)
                .collect(Collectors.toMap(member -> COLUMN, member -> of(organizationId, member.person())));
    }

    private static String identity(Person person) {
        return person.ssn() != null
                ? person.ssn()
                : (person.firstName() + "/" + person.lastName() + "/" + person.dateOfBirth()).toLowerCase(Locale.ROOT);
    }
}
