package io.coverbridge.local.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Credentials that exist only where the launcher made them. They are well known, which is why everything here listens on
 * loopback only.
 *
 * @param key name in the configuration, client id, and start of the secret
 * @param id organization id
 * @param name display name
 * @param roles comma-separated roles
 * @param activatesCarriers whether every carrier is activated for it
 */
record LocalOrganization(String key, String id, String name, String roles, boolean activatesCarriers) {

    static final LocalOrganization DEMO =
            new LocalOrganization("demo", "d61fa455-adf4-4dc4-8c57-6d779ba9475e", "Demo Benefits", "platform", true);
    static final LocalOrganization OTHER =
            new LocalOrganization("other", "0f1d9c58-6f0e-4b36-9d0a-6b8f2f7f5a02", "Other Benefits", "platform", true);
    static final LocalOrganization OPERATOR = new LocalOrganization(
            "operator", "7a0c3b1e-2f44-4c57-8f3d-1f0b6f3f9c03", "Coverbridge Operations", "operator,emulator", false);

    static List<LocalOrganization> all() {
        return List.of(DEMO, OTHER, OPERATOR);
    }

    String clientSecret() {
        return key + "-secret";
    }

    Map<String, String> properties() {
        String prefix = "coverbridge.bootstrap.organizations." + key + ".";
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(prefix + "id", id);
        properties.put(prefix + "name", name);
        properties.put(prefix + "client-id", key);
        properties.put(prefix + "client-secret", clientSecret());
        properties.put(prefix + "roles", roles);
        properties.put(prefix + "activate-all-carriers", Boolean.toString(activatesCarriers));
        return properties;
    }
}
