package io.coverbridge.snapshot.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.snapshot.decision.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes fingerprints of demographics with the keys of the books. */
@ApplicationScoped
public class Fingerprints {

    private final LookupHash hash;

    Fingerprints(LookupHash hash) {
        this.hash = hash;
    }

    /** Fingerprints of the members of one organization; they are equal to no other organization's. */
    public Fingerprint of(UUID organizationId) {
        return new Fingerprint() {
            @Override
            public String of(FamilyMember member) {
                return hash.fingerprint(organizationId, canonical(member));
            }

            @Override
            public boolean matches(FamilyMember member, String earlier) {
                return hash.matches(organizationId, canonical(member), earlier);
            }
        };
    }

    /** The same bytes for the same demographics, however they were spelled: order, blanks and trailing zeros do not count. */
    static byte[] canonical(FamilyMember member) {
        ObjectNode node = EventJson.mapper().valueToTree(member);
        node.remove(List.of("id", "individual_type", "custom_individual_id"));
        Map<String, Object> demographics = entries(node);
        if (demographics.get("person") instanceof Map<?, ?> person) {
            person.remove("mailing_address", person.get("home_address"));
        }
        return StoredJson.bytes(demographics);
    }

    private static Map<String, Object> entries(JsonNode object) {
        Map<String, Object> entries = new TreeMap<>();
        object.properties().forEach(entry -> {
            Object value = plain(entry.getValue());
            if (value != null) {
                entries.put(entry.getKey(), value);
            }
        });
        return entries;
    }

    /** The value in its one form; null for what says nothing. */
    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> entries = entries(node);
            return entries.isEmpty() ? null : entries;
        }
        if (node.isArray()) {
            List<@Nullable Object> values = new ArrayList<>();
            node.forEach(value -> values.add(plain(value)));
            return values.isEmpty() ? null : values;
        }
        if (node.isNumber()) {
            return new BigDecimal(node.asText()).stripTrailingZeros();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.asText().isEmpty() || node.isNull() ? null : node.asText();
    }
}
