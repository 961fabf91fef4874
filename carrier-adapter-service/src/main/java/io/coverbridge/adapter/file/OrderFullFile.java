package io.coverbridge.adapter.file;

import io.coverbridge.adapter.connection.EmployerDetails;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.HeldFamily;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.BenefitRows;
import io.coverbridge.adapter.x12.Translation;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a full file: everybody whom a carrier holds for a connection, so that it can compare. No instruction depends on it. */
@ApplicationScoped
class OrderFullFile {

    private static final int PAGE = 500;

    private final InstalledGroups groups;
    private final HeldFamilies families;
    private final EmployerDetails employers;
    private final KeepFile keepFile;
    private final CarrierDirectory directory;
    private final TenantTransactions transactions;
    private final FilesConfig config;
    private final WorkTime time;
    private final DueWorkLoop loop;

    OrderFullFile(
            InstalledGroups groups,
            HeldFamilies families,
            EmployerDetails employers,
            KeepFile keepFile,
            CarrierDirectory directory,
            TenantTransactions transactions,
            FilesConfig config,
            WorkTime time,
            DueWorkLoop loop) {
        this.groups = groups;
        this.families = families;
        this.employers = employers;
        this.keepFile = keepFile;
        this.directory = directory;
        this.transactions = transactions;
        this.config = config;
        this.time = time;
        this.loop = loop;
    }

    /** What the file will say, and what it leaves out. */
    private record Rows(List<BenefitFamily> families, List<String> findings) {}

    /**
     * Orders one.
     *
     * @return the file; fails with {@link ApiException} 409 if the carrier holds nobody for the connection, holds more families
     *     than go into one file, or does not work by files
     */
    Uni<UUID> order(UUID organizationId, UUID connectionId) {
        return transactions
                .in(
                        organizationId,
                        () -> groups.of(organizationId, connectionId)
                                .flatMap(found -> write(found.orElseThrow(() ->
                                        ApiException.conflict("The carrier holds no group for this connection")))))
                .invoke(loop::wake);
    }

    private Uni<UUID> write(InstalledGroup group) {
        check(group);
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        UUID connectionId = group.installation().connectionId();
        return collect(group, 0, rows)
                .chain(() -> employers.of(group.organizationId(), connectionId))
                .flatMap(employer -> {
                    if (rows.families().isEmpty()) {
                        throw ApiException.conflict("The carrier holds nobody for this connection");
                    }
                    return keepFile.keep(
                            new KeepFile.Wish(
                                    Ids.next(),
                                    group.organizationId(),
                                    group.carrierId(),
                                    connectionId,
                                    ContentKind.FULL),
                            List.of(new GroupPart(group.carrierGroupId(), employer, rows.families())),
                            rows.findings());
                })
                .map(file -> file.id);
    }

    private void check(InstalledGroup group) {
        if (directory.get(group.carrierId()).described().kind() != CarrierDescribed.Kind.FILE) {
            throw ApiException.conflict("The carrier does not work by files");
        }
        if (group.unwritten() > 0) {
            throw ApiException.conflict("The carrier is still taking the group in; try again in a moment");
        }
    }

    private Uni<Void> collect(InstalledGroup group, long position, Rows rows) {
        return families.after(group, position, PAGE).flatMap(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return OffLoop.run(() -> translate(group, page, rows))
                    .chain(() -> collect(group, page.get(page.size() - 1).position(), rows));
        });
    }

    private Rows translate(InstalledGroup group, List<HeldFamily> page, Rows rows) {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        for (HeldFamily held : page) {
            Translation translation =
                    BenefitRows.full(held.employeeId(), group.carrierGroupId(), families.open(held), today);
            if (translation instanceof Translation.Expressed expressed) {
                rows.families().add(expressed.family());
            } else if (translation instanceof Translation.Inexpressible not) {
                not.problems().forEach(problem -> rows.findings().add("left out: " + problem.text()));
            }
        }
        if (rows.families().size() > config.maxFamilies()) {
            throw ApiException.conflict("The carrier holds more than " + config.maxFamilies() + " families");
        }
        return rows;
    }
}
