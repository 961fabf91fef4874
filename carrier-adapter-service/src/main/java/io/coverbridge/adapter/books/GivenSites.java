package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.installed.GivenSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sites of an employer that somebody sent, with each fault noted at its path. */
final class GivenSites {

    private static final String PATH = "locations";

    private final Violations violations;

    GivenSites(Violations violations) {
        this.violations = violations;
    }

    /** Null if there are none to read; a name may come once, because ids follow from it. */
    @Nullable
    List<GivenSite> read(@Nullable List<JsonNode> nodes) {
        if (nodes == null) {
            return null;
        }
        RecordReader reader = new RecordReader(violations);
        List<GivenSite> sites = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            String path = PATH + "[" + i + "]";
            GivenSite site = reader.read(GivenSite.class, nodes.get(i), path);
            if (site != null && names.add(site.displayName())) {
                sites.add(site);
            } else if (site != null) {
                violations.add(path + ".display_name", "Comes more than once.");
            }
        }
        return sites;
    }
}
