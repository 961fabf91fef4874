package io.coverbridge.adapter.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.CarrierBooks;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.testing.KeyRotation;
import io.coverbridge.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeyRotation.class)
class KeyRotationIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final LookupHash hash;
    private final Pool app;

    KeyRotationIT(LookupHash hash, Pool app) {
        this.hash = hash;
        this.app = app;
    }

    @AfterEach
    void close() {
        updates.close();
        fulfillments.close();
    }

    @Test
    void allThatIsSealedFollowsTheKeyset() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0009009");
        UUID organization = asked.organization();
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        Told told = Told.through(asked);
        fulfillments.tell(told).awaitStatus(told, FulfillmentStatus.SENT);

        assertThat(KeyRotation.follows("connection_requests", "sealed_group_data", organization))
                .isEqualTo(1);
        assertThat(KeyRotation.follows("instructions", "sealed", organization)).isEqualTo(1);
        assertThat(KeyRotation.follows("carrier_families", "sealed", organization))
                .isEqualTo(1);
        assertThat(KeyRotation.follows("received_requests", "sealed", organization))
                .isEqualTo(3);
    }

    @Test
    void nobodyComesTwiceWhileKeysChange() {
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7200001");
        books.put("{\"roster\": {\"families\": [" + family("Ash", "912037001") + "]}}")
                .statusCode(201);
        ByteBuffer old = ByteBuffer.wrap(
                LookupHash.of(ConfigProvider.getConfig().getValue(KeyRotation.OLD_LOOKUP_KEYSET, Path.class))
                        .of(books.organizationId(), "912037001"));
        ByteBuffer current = ByteBuffer.wrap(hash.of(books.organizationId(), "912037001"));
        UUID oldKey = new UUID(old.getLong(), old.getLong());
        UUID currentKey = new UUID(current.getLong(), current.getLong());
        assertThat(replaceKey(books, currentKey, oldKey)).isEqualTo(1);

        String twice = "{\"families\": [" + family("Elm", "912037002", "912037001") + "]}";
        books.add(twice).statusCode(422).body("message", containsString("families[0].members[1].person.ssn: "));
        assertThat(KeyRotation.follows("carrier_families", "sealed", books.organizationId()))
                .isEqualTo(1);
        books.add("{\"families\": [" + family("Oak", "912037003") + "]}").statusCode(201);

        assertThat(replaceKey(books, oldKey, oldKey)).isZero();
        books.add(twice).statusCode(422).body("message", containsString("families[0].members[1].person.ssn: "));
        assertThat(replaceKey(books, currentKey, oldKey)).isEqualTo(1);
    }

    private int replaceKey(CarrierBooks books, UUID from, UUID to) {
        Database database = new Database(app);
        return database.in(
                        books.organizationId(),
                        "with gone as (delete from carrier_family_keys where organization_id = $1 and key = $2 returning *)"
                                + " insert into carrier_family_keys (installed_group_id, key, family_id, organization_id)"
                                + " select installed_group_id, $3, family_id, organization_id from gone",
                        books.organizationId(),
                        from,
                        to)
                .rowCount();
    }

    private static String family(String name, String... ssns) {
        String members = IntStream.range(0, ssns.length)
                .mapToObj(place -> """
                        {"individual_type": "%s"%s, "custom_individual_id": "%s-%d",
                         "person": {"first_name": "A", "last_name": "%3$s", "date_of_birth": "1990-01-01", "sex": "F",
                                    "ssn": "%s"}%s}""".formatted(
                                place == 0 ? "employee" : "dependent",
                                place == 0 ? "" : ", \"relationship\": \"spouse\"",
                                name,
                                place,
                                ssns[place],
                                place == 0
                                        ? ", \"employment\": {\"employment_status\": \"full-time\", \"hours_worked\": 40, \"employment_dates\": {\"hire_date\": \"2024-06-03\"}}"
                                        : ""))
                .collect(Collectors.joining(","));
        return "{\"members\": [" + members + "], \"coverages\": []}";
    }
}
