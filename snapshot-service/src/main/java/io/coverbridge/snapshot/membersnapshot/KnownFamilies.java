package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.decision.EmployeeMatch;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.difference.Difference;
import io.coverbridge.snapshot.difference.FollowSnapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads all that is known of a family before a snapshot changes it, in one round trip. */
@ApplicationScoped
class KnownFamilies {

    private static final KnownFamily NEW = new KnownFamily(HeldFamily.NONE, Standing.NONE, List.of());

    private final FamilyBook families;
    private final Standings standings;
    private final FollowSnapshots differences;

    KnownFamilies(FamilyBook families, Standings standings, FollowSnapshots differences) {
        this.families = families;
        this.standings = standings;
        this.differences = differences;
    }

    /**
     * What is known of a family.
     *
     * @param family its members and its coverage, as held
     * @param standing what has been posted for it
     * @param differences what is pending or disagreed about
     */
    record KnownFamily(HeldFamily family, Standing standing, List<Difference> differences) {
        KnownFamily {
            differences = List.copyOf(differences);
        }
    }

    /** The family of an employee who may be new. */
    Uni<KnownFamily> read(SqlConnection connection, UUID organizationId, EmployeeMatch match) {
        if (match instanceof EmployeeMatch.Known known) {
            return Uni.combine()
                    .all()
                    .unis(
                            families.read(connection, organizationId, known.id()),
                            standings.read(connection, organizationId, known.id()),
                            differences.alive(connection, organizationId, known.id()))
                    .collectFailures()
                    .with(KnownFamily::new);
        }
        return Uni.createFrom().item(NEW);
    }
}
