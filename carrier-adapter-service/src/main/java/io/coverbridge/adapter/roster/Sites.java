package io.coverbridge.adapter.roster;

import io.coverbridge.adapter.installed.GroupBook;
import io.coverbridge.events.SiteAddress;
import io.coverbridge.events.SyncedLocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** Where an employer has its sites, invented from the seed of its roster: one to three, none of them real. */
final class Sites {

    private static final List<String> NAMES = List.of("Headquarters", "Warehouse", "Branch office");

    /** Far from the places of families, which count from 0. */
    private static final int FIRST_DRAW = -1_000;

    private Sites() {}

    static List<SyncedLocation> of(GroupBook book) {
        long seed = book.group().rosterSeed();
        int many = new Draw(seed, FIRST_DRAW).between(1, NAMES.size());
        return IntStream.range(0, many)
                .mapToObj(index -> site(book, NAMES.get(index), new Draw(seed, FIRST_DRAW - 1 - index)))
                .toList();
    }

    /** The id that follows from the group at the carrier and the name. */
    static UUID id(UUID installedGroupId, String displayName) {
        return UUID.nameUUIDFromBytes((installedGroupId + "/location/" + displayName).getBytes(StandardCharsets.UTF_8));
    }

    private static SyncedLocation site(GroupBook book, String name, Draw draw) {
        Words.Place place = draw.of(Words.ALL.places());
        // No post office has these: ZIP codes begin at 00501.
        String zip = String.format(Locale.ROOT, "000%02d", draw.between(10, 99));
        SiteAddress address = new SiteAddress(
                draw.between(2, 9_899) + " " + draw.of(Words.ALL.streets()),
                null,
                place.city(),
                place.state(),
                zip,
                place.county());
        return new SyncedLocation(id(book.id(), name), name, address);
    }
}
