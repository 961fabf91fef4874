package io.coverbridge.snapshot.books;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.sync.Families.employee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.sealing.SealedColumn;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sealed here can move on to a new key. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class SealedColumnsIT {

    @Inject
    @All
    List<SealedColumn> columns;

    @Inject
    LookupHash hash;

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @Test
    void everySealedColumnIsKnownAndMayBeWritten() {
        assertThat(columns)
                .extracting(column -> column.table() + "." + column.column())
                .containsExactlyInAnyOrder(
                        "members.sealed",
                        "member_snapshots.sealed",
                        "fulfillments.sealed_instruction",
                        "differences.sealed",
                        "idempotency_keys.sealed_answer");
        for (SealedColumn column : columns) {
            String name = column.column();
            Rows.await(() -> system.query("select id, organization_id, " + name + " from " + column.table()
                            + " order by id limit 1 for update skip locked")
                    .execute());
            String derived = column.derived().isEmpty() ? "" : ", ssn_hash = ssn_hash";
            Rows.await(() -> system.preparedQuery(
                            "update " + column.table() + " set " + name + " = " + name + derived + " where id = $1")
                    .execute(Tuple.of(UUID.randomUUID())));
        }
    }

    @Test
    void theHashOfAnSsnIsMadeAnewFromWhatWasSealed() {
        UUID organization = UUID.randomUUID();
        FamilyMember rosa =
                employee(UUID.randomUUID(), aPerson().withSsn("912031457").build());
        FamilyMember without = employee(UUID.randomUUID(), aPerson().build());
        SealedColumn members = columns.stream()
                .filter(column -> column.table().equals("members"))
                .findFirst()
                .orElseThrow();

        Map<String, byte[]> derived = members.derivation().derive(organization, rosa.id(), StoredJson.bytes(rosa));

        assertThat(members.derived()).containsExactly("ssn_hash");
        assertThat(derived).containsOnlyKeys("ssn_hash");
        assertThat(derived.get("ssn_hash")).isEqualTo(hash.of(organization, "912031457"));
        assertThat(members.derivation().derive(organization, without.id(), StoredJson.bytes(without)))
                .isEmpty();
    }
}
