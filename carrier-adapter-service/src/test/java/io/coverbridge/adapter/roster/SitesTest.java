package io.coverbridge.adapter.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.installed.GroupBook;
import io.coverbridge.events.SyncedLocation;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SitesTest {

    private static final UUID GROUP = UUID.fromString("5b0d7c1e-6f0a-4a3e-9d27-2f8d4b7a9c10");

    @Test
    void theSameGroupHasTheSameSitesEveryTime() {
        assertThat(Sites.of(book(GROUP, 7))).isEqualTo(Sites.of(book(GROUP, 7)));
        assertThat(Sites.of(book(GROUP, 7))).isNotEqualTo(Sites.of(book(GROUP, 8)));
    }

    @Test
    void aGroupHasOneToThreeSitesOfDifferentNamesAndIds() {
        LongStream.range(0, 200).forEach(seed -> {
            List<SyncedLocation> sites = Sites.of(book(GROUP, seed));
            assertThat(sites).hasSizeBetween(1, 3);
            assertThat(sites).extracting(SyncedLocation::displayName).doesNotHaveDuplicates();
            assertThat(sites).extracting(SyncedLocation::id).doesNotHaveDuplicates();
            assertThat(sites)
                    .allSatisfy(site -> assertThat(site.address().zipCode()).startsWith("000"));
        });
    }

    @Test
    void twoGroupsShareNoId() {
        assertThat(Sites.of(book(GROUP, 7)))
                .extracting(SyncedLocation::id)
                .doesNotContainAnyElementsOf(Sites.of(book(UUID.randomUUID(), 7)).stream()
                        .map(SyncedLocation::id)
                        .toList());
    }

    private static GroupBook book(UUID id, long seed) {
        return new GroupBook(id, UUID.randomUUID(), null, new GroupAtCarrier(List.of(), 3, seed));
    }
}
