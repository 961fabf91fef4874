package io.coverbridge.connection.carrier;

import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.CarrierDescribed.GroupIdFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A carrier as the directory describes it. This copy follows {@code carrier-directory.v1}. */
@Entity
@Table(name = "carriers")
public class Carrier {

    @Id
    UUID id;

    UUID version;
    String internalName;
    String displayName;
    String state;
    String kind;
    boolean isListed;
    String[] linesOfCoverage;
    String formatPattern;
    String formatDescription;
    String formatExample;
    long sequence;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Carrier() {}

    @SuppressWarnings("NullAway.Init")
    Carrier(UUID id) {
        this.id = id;
    }

    void follow(CarrierDescribed described, long newSequence) {
        version = described.version();
        internalName = described.internalName();
        displayName = described.displayName();
        state = described.state();
        kind = described.kind().wire();
        isListed = described.isListed();
        linesOfCoverage = described.linesOfCoverage().toArray(String[]::new);
        formatPattern = described.groupIdFormat().pattern();
        formatDescription = described.groupIdFormat().description();
        formatExample = described.groupIdFormat().example();
        sequence = newSequence;
    }

    public UUID id() {
        return id;
    }

    /** Name for people. */
    public String displayName() {
        return displayName;
    }

    List<String> linesOfCoverage() {
        return List.of(linesOfCoverage);
    }

    /** Whether files are sent to it instead of requests. */
    boolean takesFiles() {
        return CarrierDescribed.Kind.FILE.wire().equals(kind);
    }

    /** What its group ids look like. */
    public GroupIdFormat groupIdFormat() {
        return new GroupIdFormat(formatPattern, formatDescription, formatExample);
    }

    /** Whether {@code carrierGroupId} could be one of its group ids. */
    public boolean accepts(String carrierGroupId) {
        return Pattern.matches(formatPattern, carrierGroupId);
    }
}
