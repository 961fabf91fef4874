package io.coverbridge.snapshot.document;

/** The rules between fields, which a schema cannot say. Each is skipped where what it needs cannot be read. */
final class SnapshotRules {

    /** Most enrollments of one document. */
    static final int MAX_ENROLLED_MEMBERS = 2_000;

    private SnapshotRules() {}

    static void check(Place snapshot, Findings findings) {
        Members members = Members.of(snapshot, findings);
        EventRules events = EventRules.of(snapshot, findings);
        events.checkReference(snapshot.at("employee"), findings);
        snapshot.each("dependents").forEach(dependent -> events.checkReference(dependent, findings));
        EnrollmentRules enrollments = new EnrollmentRules(members, events, findings);
        if (snapshot.each("coverages").mapToInt(SnapshotRules::enrolledMembers).sum() > MAX_ENROLLED_MEMBERS) {
            findings.add("coverages", "More than " + MAX_ENROLLED_MEMBERS + " enrolled members.");
        } else {
            snapshot.each("coverages").forEach(enrollments::check);
        }
    }

    private static int enrolledMembers(Place coverage) {
        return coverage.node().path("enrolled_members").size();
    }
}
