package io.coverbridge.snapshot.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import io.coverbridge.events.member.LifeEvent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The whole intended coverage of one family. Never prints itself.
 *
 * @param enableMemberAutoLink whether members without a known id are searched for; absent counts as false
 * @param events what happened, referred to by {@code event_id}
 * @param omittedCoverageHandling what to do with coverage that is held and not mentioned; absent counts as reject
 */
public record MemberSnapshot(
        SnapshotMode snapshotMode,
        @Nullable Boolean enableMemberAutoLink,
        EmployeeEntry employee,
        List<DependentEntry> dependents,
        List<Coverage> coverages,
        List<LifeEvent> events,
        @Nullable OmittedCoverageHandling omittedCoverageHandling) {

    public MemberSnapshot {
        requireNonNull(snapshotMode, "snapshot_mode");
        requireNonNull(employee, "employee");
        dependents = dependents == null ? List.of() : List.copyOf(dependents);
        coverages = coverages == null ? List.of() : List.copyOf(coverages);
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** How the contents are to be processed; there is one way. */
    public enum SnapshotMode {
        /** The document has all coverage that is open now or later. */
        CURRENT_OPEN;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether members may be linked by name, birth date and SSN. */
    public boolean autoLinks() {
        return Boolean.TRUE.equals(enableMemberAutoLink);
    }

    @Override
    public String toString() {
        return "MemberSnapshot[redacted]";
    }
}
