package io.coverbridge.connection.carrier;

import io.coverbridge.kit.http.Filters;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the carrier list. The directory is small, so they are applied in memory. */
public final class CarrierQuery {

    @RestQuery
    public @Nullable String state;

    @RestQuery("internal_name")
    public @Nullable String internalName;

    @RestQuery("line_of_coverage")
    public @Nullable String lineOfCoverage;

    @RestQuery
    @Parameter(description = "Carrier ids, separated by commas.")
    public @Nullable String ids;

    @RestQuery("organization_id")
    @Parameter(description = "Only carriers that this organization has activated; the caller's own.")
    public @Nullable String organizationId;

    @RestQuery("is_listed")
    public @Nullable String isListed;

    @RestQuery("is_send")
    public @Nullable String isSend;

    /** What a carrier has to be, given who asks and what it has activated. */
    Predicate<Carrier> predicate(UUID caller, Predicate<UUID> active) {
        Filters filters = new Filters();
        Set<UUID> wantedIds = filters.ids("ids", ids);
        UUID wantedOrganization = filters.id("organization_id", organizationId);
        Boolean wantedListed = filters.bool("is_listed", isListed);
        Boolean wantedSend = filters.bool("is_send", isSend);
        filters.check();
        return carrier -> (state == null || carrier.state.equals(state))
                && (internalName == null || carrier.internalName.equals(internalName))
                && (lineOfCoverage == null || carrier.linesOfCoverage().contains(lineOfCoverage))
                && (wantedIds == null || wantedIds.contains(carrier.id))
                && (wantedOrganization == null || (wantedOrganization.equals(caller) && active.test(carrier.id)))
                && (wantedListed == null || wantedListed == carrier.isListed)
                && (wantedSend == null || wantedSend == carrier.takesFiles());
    }
}
