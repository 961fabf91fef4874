package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.events.member.LineOfCoverage.MEDICAL;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.testing.KeyRotation;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.books.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
@TestProfile(KeyRotation.class)
class KeyRotationIT {

    private static final String SSN = "219099999";

    private final Stage stage = Stage.connected();

    @Inject
    LookupHash hash;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void allThatIsSealedFollowsTheKeysetAndMembersAreFoundByTheNewHash() {
        stage.create(aSnapshot()
                .of(anEmployee().who(aPerson().withSsn(SSN)))
                .covering(aCoverage(MEDICAL)
                        .at(stage.carrierId)
                        .inPlan(stage.medicalPlan)
                        .enrolling(theEmployee().from("2026-01-01"))));
        Rows.write(
                stage.organizationId,
                "update members set ssn_hash = $1",
                Buffer.buffer(oldHash().of(stage.organizationId, SSN)));

        assertThat(KeyRotation.follows("members", "sealed", stage.organizationId))
                .isEqualTo(1);
        assertThat(KeyRotation.follows("member_snapshots", "sealed", stage.organizationId))
                .isEqualTo(1);
        assertThat(KeyRotation.follows("fulfillments", "sealed_instruction", stage.organizationId))
                .isEqualTo(1);

        assertThat(KeyRotation.follows("differences", "sealed", stage.organizationId))
                .isEqualTo(2);

        assertThat(Rows.one(stage.organizationId, "select ssn_hash from members")
                        .getBuffer(0)
                        .getBytes())
                .isEqualTo(hash.of(stage.organizationId, SSN));
    }

    private static LookupHash oldHash() {
        return LookupHash.of(ConfigProvider.getConfig().getValue(KeyRotation.OLD_LOOKUP_KEYSET, Path.class));
    }
}
