package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theDependent;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.snapshot.document.CoverageBuilder;
import io.coverbridge.snapshot.document.DependentBuilder;
import io.coverbridge.snapshot.document.EnrollmentBuilder;
import io.coverbridge.snapshot.document.SnapshotBuilder;

/** Rosa, her husband Noah and their daughter Mia. */
final class Families {

    private Families() {}

    /** Of Rosa, Noah and Mia. */
    static SnapshotBuilder aFamily() {
        return aSnapshot().of(anEmployee()).with(noah(), mia());
    }

    static DependentBuilder noah() {
        return aDependent(Relationship.SPOUSE)
                .knownAs("NOAH")
                .who(aPerson().named("Noah", "Calder").born("1983-01-01"));
    }

    static DependentBuilder mia() {
        return aDependent(Relationship.CHILD)
                .knownAs("MIA")
                .who(aPerson().named("Mia", "Calder").born("2012-05-05"));
    }

    static EnrollmentBuilder theHusband() {
        return theDependent("NOAH");
    }

    static EnrollmentBuilder theDaughter() {
        return theDependent("MIA");
    }

    static CoverageBuilder medical(EnrollmentBuilder... members) {
        return aCoverage(LineOfCoverage.MEDICAL).at(Hub.CASCADE).inPlan("Low").enrolling(members);
    }

    static CoverageBuilder dental(EnrollmentBuilder... members) {
        return aCoverage(LineOfCoverage.DENTAL).at(Hub.CASCADE).inPlan("Low").enrolling(members);
    }

    static CoverageBuilder life(EnrollmentBuilder... members) {
        return aCoverage(LineOfCoverage.LIFE).at(Hub.HARBORLINE).inPlan("Basic").enrolling(members);
    }
}
