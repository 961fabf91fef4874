package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contacts of groups. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class ContactIT {

    private static final String PETRA = """
            {"first_name": "Petra", "last_name": "Lindqvist", "email": "petra@mail.example", "types": ["carrier"],
             "title": "Controller", "phone_number": "+15035550142", "primary_contact": true, "carrier_id": "%s"}
            """.formatted(TestTopics.CARRIER);

    private final Pool system;

    ContactIT(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void aContactIsAddedReadListedAndEdited() {
        String contacts = contacts();

        Response made = Api.as(Api.DEMO).body(PETRA).post(contacts);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "group_id",
                        "first_name",
                        "last_name",
                        "email",
                        "types",
                        "title",
                        "phone_number",
                        "primary_contact",
                        "carrier_id");
        String one = contacts + "/" + made.path("id");
        assertThat(Api.as(Api.DEMO).get(one).asString()).isEqualTo(made.asString());
        assertThat(Api.as(Api.DEMO).get(contacts).<List<String>>path("response.id"))
                .containsExactly(made.<String>path("id"));
        Response edited = Api.as(Api.DEMO)
                .body("{\"types\": [\"billing\", \"billing\"], \"title\": \"Treasurer\"}")
                .put(one + "/" + made.path("version"));
        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
        assertThat(edited.<String>path("first_name")).isEqualTo("Petra");
        assertThat(edited.<String>path("title")).isEqualTo("Treasurer");
        assertThat(edited.<List<String>>path("types")).containsExactly("billing");
        assertThat(edited.jsonPath().getMap("")).doesNotContainKey("carrier_id");
        assertThat(Api.as(Api.DEMO)
                        .body("{}")
                        .put(one + "/" + made.path("version"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(Api.as(Api.OTHER).get(one).statusCode()).isEqualTo(404);
        assertThat(Api.as(Api.OTHER).get(contacts).statusCode()).isEqualTo(404);
        assertThat(Api.as(Api.DEMO).get(contacts() + "/" + made.path("id")).statusCode())
                .as("below another group")
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsToldAltogether() {
        String contacts = contacts();

        assertThat(Api.as(Api.DEMO)
                        .body("{\"email\": \"petra at mail\", \"types\": [\"boss\"]}")
                        .post(contacts)
                        .<String>path("message"))
                .contains(
                        "first_name: Missing data for required field.",
                        "last_name: Missing data for required field.",
                        "email: Not a valid email address.",
                        "types[0]");
        assertThat(Api.as(Api.DEMO).body("{\"types\": []}").post(contacts).<String>path("message"))
                .contains("types: ");
        Map.of(
                        "503 555 0142",
                        false,
                        "+1 503 555 0142",
                        false,
                        "+1503",
                        false,
                        "+15035550142",
                        true,
                        "+4989636480",
                        true)
                .forEach((number, valid) -> assertThat(Api.as(Api.DEMO)
                                .body(PETRA.replace("+15035550142", number))
                                .post(contacts)
                                .statusCode())
                        .as(number)
                        .isEqualTo(valid ? 201 : 422));
        assertThat(Api.as(Api.DEMO)
                        .body(PETRA.replace("\"carrier\"]", "\"online\"]"))
                        .post(contacts)
                        .<String>path("message"))
                .isEqualTo("carrier_id: Only for contacts of the type carrier.");
        assertThat(Api.as(Api.DEMO)
                        .body(PETRA.replace(
                                TestTopics.CARRIER.toString(), UUID.randomUUID().toString()))
                        .post(contacts)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoItIsRestsSealed() {
        String id = Api.as(Api.DEMO).body(PETRA).post(contacts()).path("id");

        byte[] kept = system.preparedQuery("select sealed_details from group_contacts where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getBuffer(0)
                .getBytes();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Petra", "Lindqvist", "5035550142");
    }

    private static String contacts() {
        return "/api/v1/groups/"
                + Api.as(Api.DEMO)
                        .body("{\"name\": \"Larkspur Canning Cooperative\"}")
                        .post("/api/v1/groups")
                        .<String>path("id")
                + "/contacts";
    }
}
