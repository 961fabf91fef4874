package io.coverbridge.adapter.roster;

import io.coverbridge.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The groups of {@code prepared-groups.json}. */
@ApplicationScoped
class PreparedGroups {

    private static final String FILE = "/prepared-groups.json";

    private final List<PreparedGroup> all;

    /** Reads the file; fails if it is not a list of groups. */
    PreparedGroups() {
        try (InputStream in = PreparedGroups.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            all = Arrays.asList(EventJson.mapper().readValue(in, PreparedGroup[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was prepared for a group at a carrier. */
    Optional<PreparedGroup> find(UUID groupId, UUID carrierId) {
        return all.stream()
                .filter(group ->
                        group.groupId().equals(groupId) && group.carrierId().equals(carrierId))
                .findFirst();
    }
}
