package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.Relationship;
import io.coverbridge.snapshot.membersnapshot.DisclosureResponse.Member;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DisclosureResponseTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final DisclosureResponse disclosure = DisclosureResponse.of(
            NOW,
            aSnapshot()
                    .of(anEmployee().who(aPerson().withSsn("219098765")))
                    .with(aDependent(Relationship.SPOUSE).who(aPerson()))
                    .with(aDependent(Relationship.CHILD).who(aPerson().withSsn("219098766")))
                    .build());

    @Test
    void eachNumberIsToldWithThePlaceOfItsMember() {
        assertThat(disclosure.members())
                .containsExactly(new Member("/employee", "219098765"), new Member("/dependents/1", "219098766"));
    }

    @Test
    void noNumberIsPrinted() {
        assertThat(disclosure + " " + disclosure.members()).doesNotContain("21909");
    }
}
