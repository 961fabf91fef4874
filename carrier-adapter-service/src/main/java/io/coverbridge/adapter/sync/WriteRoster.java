package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.roster.Rosters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Takes a group's roster into its carrier's books, one batch per transaction: from then on each family has a life of its own. */
@ApplicationScoped
public class WriteRoster {

    private final Rosters rosters;
    private final HeldFamilies families;
    private final RosterConfig config;

    WriteRoster(Rosters rosters, HeldFamilies families, RosterConfig config) {
        this.rosters = rosters;
        this.families = families;
        this.config = config;
    }

    /** Takes in the next families, if there are some left, one batch at most; the group is locked. */
    public Uni<Void> next(InstalledGroup group, Instant now) {
        int from = group.written();
        int many = Math.min(config.batchSize(), group.unwritten());
        if (many == 0) {
            return Uni.createFrom().voidItem();
        }
        return families.takeIn(group, rosters.families(group.book(), from, from + many), now)
                .invoke(leftOut -> group.wrote(many))
                .replaceWithVoid();
    }
}
