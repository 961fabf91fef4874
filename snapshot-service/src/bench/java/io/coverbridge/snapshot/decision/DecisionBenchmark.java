package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theDependent;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.snapshot.document.CoverageBuilder;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import io.coverbridge.snapshot.document.SnapshotReader;
import io.coverbridge.snapshot.document.SnapshotReading;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a snapshot costs before it reaches the database: from the bytes of the request to what each carrier is to be told, on
 * one thread. The family is held already, and the snapshot changes the salary and one end. Sampled, because the
 * median says what it costs also on a machine that is busy with other things.
 *
 * <p>{@code ./mvnw -Pquick,bench-decisions -pl snapshot-service -am verify} runs it, in about a minute and a half.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class DecisionBenchmark {

    private static final List<LineOfCoverage> LINES = List.of(
            LineOfCoverage.MEDICAL,
            LineOfCoverage.DENTAL,
            LineOfCoverage.VISION,
            LineOfCoverage.LIFE,
            LineOfCoverage.ACCIDENT);

    /** Members, coverages, and enrollments of each coverage. */
    @Param({"4x5x3", "20x60x3", "20x60x20"})
    public String family;

    private byte[] body = {};
    private HeldFamily held = HeldFamily.NONE;
    private Hub hub = Hub.connected();
    private Fingerprint fingerprint = new HashedFingerprint();

    /** One family that is held, and the next snapshot of it. */
    @Setup
    public void hold() {
        int[] sizes = List.of(family.split("x")).stream().mapToInt(Integer::parseInt).toArray();
        hub = Hub.connected();
        for (int i = 0; i < sizes[1]; i++) {
            hub.plan(carrier(i), line(i), "Plan " + i, "voluntary", "all");
        }
        hub.post(snapshot(sizes, "61250.50", "9999-12-31"));
        held = new HeldFamily(
                hub.family().members().stream()
                        .map(known -> new KnownMember(
                                known.employeeId(),
                                known.member(),
                                Map.of(
                                        Hub.CASCADE,
                                        fingerprint.of(known.member()),
                                        Hub.HARBORLINE,
                                        fingerprint.of(known.member()))))
                        .toList(),
                hub.family().enrollments());
        body = snapshot(sizes, "70000", "2026-05-31").body();
    }

    /** The whole way. */
    @Benchmark
    public Decision fromBytesToDecision() {
        return decide(read());
    }

    /** Its first part: from bytes to a valid document. */
    @Benchmark
    public MemberSnapshot read() {
        return ((SnapshotReading.Valid) SnapshotReader.read(body)).snapshot();
    }

    private Decision decide(MemberSnapshot document) {
        EmployeeMatch match = Resolve.employee(document, held.members());
        Resolution.Resolved resolved = (Resolution.Resolved)
                Resolve.family(document, Hub.GROUP, match, held.members(), held.members(), hub.ids());
        return Decide.decide(resolved.snapshot(), held, hub.facts(), fingerprint, hub.ids(), hub.today());
    }

    private static SnapshotBuilder snapshot(int[] sizes, String salary, String end) {
        SnapshotBuilder snapshot = aSnapshot()
                .of(anEmployee().earning(salary).who(aPerson().withSsn("912031457").reachedAt("rosa@mail.example")));
        for (int i = 1; i < sizes[0]; i++) {
            snapshot.with(aDependent(Relationship.CHILD)
                    .knownAs("DEP-" + i)
                    .who(aPerson().named("Child " + i, "Calder").born("2012-05-05")));
        }
        for (int i = 0; i < sizes[1]; i++) {
            CoverageBuilder coverage = aCoverage(line(i))
                    .at(carrier(i))
                    .inPlan("Plan " + i)
                    .signedOn("2025-12-23")
                    .configuredWith("bill_group", "10001")
                    .enrolling(theEmployee().until(i == 0 ? end : "9999-12-31"));
            for (int j = 1; j < sizes[2]; j++) {
                coverage.enrolling(theDependent("DEP-" + (1 + (i + j) % (sizes[0] - 1))));
            }
            snapshot.covering(coverage);
        }
        return snapshot;
    }

    private static LineOfCoverage line(int number) {
        return LINES.get(number % LINES.size());
    }

    private static UUID carrier(int number) {
        return number % 2 == 0 ? Hub.CASCADE : Hub.HARBORLINE;
    }

    /** As expensive as the real one: a keyed hash of the member as JSON. */
    private static final class HashedFingerprint implements Fingerprint {

        private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

        @Override
        public String of(FamilyMember member) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(KEY);
                byte[] hash = mac.doFinal(EventJson.mapper().writeValueAsBytes(member));
                return Base64.getEncoder().encodeToString(hash);
            } catch (NoSuchAlgorithmException | InvalidKeyException | JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean matches(FamilyMember member, String earlier) {
            return of(member).equals(earlier);
        }
    }
}
