package io.coverbridge.adapter.directory;

import io.coverbridge.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The carriers that this version of the service knows, read from {@code carriers.json}. */
@ApplicationScoped
public class CarrierDirectory {

    private static final String FILE = "/carriers.json";

    private final Map<UUID, Carrier> byId;

    /** Reads the file; fails if it is not a directory of carriers. */
    public CarrierDirectory() {
        byId = new LinkedHashMap<>();
        for (CarrierEntry entry : read()) {
            if (byId.put(entry.id(), entry.toCarrier()) != null) {
                throw new IllegalStateException("two carriers have the id " + entry.id());
            }
        }
    }

    /** Every carrier, in the order of the file. */
    public List<Carrier> all() {
        return List.copyOf(byId.values());
    }

    /** One carrier. */
    public Optional<Carrier> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * A carrier that is known to exist.
     *
     * @throws IllegalStateException if it has left the directory since
     */
    public Carrier get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no carrier has the id " + id));
    }

    private static List<CarrierEntry> read() {
        try (InputStream in = CarrierDirectory.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return Arrays.asList(EventJson.mapper().readValue(in, CarrierEntry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
