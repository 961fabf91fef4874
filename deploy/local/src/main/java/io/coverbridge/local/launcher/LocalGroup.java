package io.coverbridge.local.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The group that the local start has from the beginning, so that a published sample snapshot can be posted as it is. Its
 * plans and people are the emulated carrier's.
 */
final class LocalGroup {

    static final String ID = "d0ec3837-3499-4a2f-8c58-966ef7e46d95";
    static final String CARRIER_ID = "4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1";

    private static final String PREFIX = "coverbridge.bootstrap.groups.demo.";

    private LocalGroup() {}

    static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(PREFIX + "id", ID);
        properties.put(PREFIX + "organization-id", LocalOrganization.DEMO.id());
        properties.put(PREFIX + "name", "Harbor Street Bakery");
        properties.put(PREFIX + "federal-ein", "912345670");
        properties.put(PREFIX + "carrier-id", CARRIER_ID);
        properties.put(PREFIX + "carrier-group-id", "DEMO204417");
        return properties;
    }
}
