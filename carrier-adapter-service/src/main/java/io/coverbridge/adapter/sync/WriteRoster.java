package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.roster.Rosters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Takes a group's roster into its carrier's books, one batch per transaction: from then on each family has a life of its own. */
@ApplicationScoped
class WriteRoster {

    private final Rosters rosters;
    private final HeldFamilies families;

    WriteRoster(Rosters rosters, HeldFamilies families) {
        this.rosters = rosters;
        this.families = families;
    }

    /** Takes in the next families; there are some left. */
    Uni<Void> next(InstalledGroup group, int most, Instant now) {
        int from = group.written();
        int many = Math.min(most, group.unwritten());
        return families.takeIn(group, rosters.families(group.installation(), from, from + many), now)
                .invoke(taken -> group.wrote(many));
    }
}
