package io.coverbridge.snapshot.books;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.sync.Families.employee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.decision.CreatedMember;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.document.EmployeeBuilder;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who waits for whom: real transactions, side by side. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class FamilyLockIT {

    private static final long PATIENCE_SECONDS = 20;

    @Inject
    MemberBook members;

    @Inject
    RosterBook roster;

    private final Ledger ledger = Ledger.ofNewOrganization();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    @Test
    void theSecondOfTwoFirstSnapshotsOfAnEmployeeSeesTheMemberThatTheFirstHasMade() throws Exception {
        MemberSnapshot document = aSnapshot().of(anEmployee()).build();
        FamilyMember made = employee(UUID.randomUUID(), document.employee().person());
        CompletableFuture<?> first = begin(connection -> members.lock(
                        connection, ledger.organization, ledger.group, document)
                .chain(() -> members.insert(connection, ledger.organization, ledger.group, made.id(), List.of(made)))
                .chain(() -> untilEnd()));
        awaitHolder(1);

        CompletableFuture<List<KnownMember>> second = begin(connection -> candidates(connection, document));

        awaitWaiting();
        assertThat(second).isNotDone();
        end.complete(null);
        first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .extracting(KnownMember::id)
                .containsExactly(made.id());
    }

    @Test
    void snapshotsOfAKnownEmployeeWaitForEachOtherHoweverTheyNameIt() throws Exception {
        FamilyMember rosa = employee(UUID.randomUUID(), aPerson().build());
        Rows.in(
                ledger.organization,
                connection -> members.insert(connection, ledger.organization, ledger.group, rosa.id(), List.of(rosa)));
        MemberSnapshot byId = snapshot(anEmployee().withoutCustomId().withId(rosa.id()));
        MemberSnapshot byPerson = snapshot(anEmployee().knownAs("EMP-9"));
        CompletableFuture<?> first =
                begin(connection -> members.lock(connection, ledger.organization, ledger.group, byId)
                        .chain(() -> members.link(
                                connection,
                                ledger.organization,
                                ledger.group,
                                List.of(new CreatedMember(rosa.id(), rosa.individualType(), "EMP-8"))))
                        .chain(() -> untilEnd()));
        awaitHolder(1);

        CompletableFuture<List<KnownMember>> second = begin(connection -> candidates(connection, byPerson));

        awaitWaiting();
        end.complete(null);
        first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .extracting(known -> known.member().customIndividualId())
                .containsExactly("EMP-8");
    }

    @Test
    void snapshotsOfDifferentFamiliesDoNotWait() throws Exception {
        MemberSnapshot one = snapshot(anEmployee().knownAs("EMP-1"));
        MemberSnapshot other =
                snapshot(anEmployee().knownAs("EMP-2").who(aPerson().born("1970-01-01")));
        CompletableFuture<?> first = begin(connection ->
                members.lock(connection, ledger.organization, ledger.group, one).chain(() -> untilEnd()));
        awaitHolder(1);

        begin(connection -> candidates(connection, other)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(first).isNotDone();
        end.complete(null);
        first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void aRosterWaitsForASnapshotThatIsBeingPosted() throws Exception {
        MemberSnapshot document = snapshot(anEmployee());
        FamilyMember made = employee(UUID.randomUUID(), document.employee().person());
        FamilyMember told = employee(UUID.randomUUID(), document.employee().person());
        CompletableFuture<?> first = begin(connection -> members.lock(
                        connection, ledger.organization, ledger.group, document)
                .chain(() -> members.insert(connection, ledger.organization, ledger.group, made.id(), List.of(made)))
                .chain(() -> untilEnd()));
        awaitHolder(1);

        CompletableFuture<List<KnownMember>> second = begin(connection ->
                roster.families(connection, ledger.organization, ledger.group, List.of(told), List.of(told.id())));

        awaitWaiting();
        end.complete(null);
        first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .extracting(KnownMember::id)
                .containsExactly(made.id());
    }

    private static MemberSnapshot snapshot(EmployeeBuilder employee) {
        return aSnapshot().of(employee).build();
    }

    private Uni<List<KnownMember>> candidates(SqlConnection connection, MemberSnapshot document) {
        return Uni.combine()
                .all()
                .unis(
                        members.lock(connection, ledger.organization, ledger.group, document),
                        members.candidates(connection, ledger.organization, ledger.group, document))
                .collectFailures()
                .with((locked, candidates) -> candidates);
    }

    private Uni<Void> untilEnd() {
        return Uni.createFrom().completionStage(end);
    }

    /** Begins a transaction and does not wait for its end. */
    private <T> CompletableFuture<T> begin(Function<SqlConnection, Uni<T>> work) {
        return CompletableFuture.supplyAsync(() -> Rows.in(ledger.organization, work));
    }

    /** Waits until transactions hold the locks of snapshots of the group. */
    private void awaitHolder(int transactions) {
        await(
                "holders of locks",
                transactions,
                "select count(distinct pid) from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted");
    }

    private void awaitWaiting() {
        await("somebody who waits", 1, "select count(distinct pid) from pg_locks where not granted");
    }

    private void await(String what, int least, String query) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Rows.count(ledger.organization, query) >= least);
    }
}
