package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class GroupIT {

    @Test
    void aNewGroupAnswersWithTheFieldsOfTheApiAndNoOthers() {
        Response answer = Api.as(Api.DEMO).body("""
                        {"name": "Larkspur Canning", "dba_name": "Larkspur", "federal_ein": "912345678", "sic_code": "2033",
                         "organization_id": "d61fa455-adf4-4dc4-8c57-6d779ba9475e", "unknown": {"ignored": true}}
                        """).post("/api/v1/groups");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "organization_id",
                        "name",
                        "dba_name",
                        "federal_ein",
                        "sic_code");
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
    }

    @Test
    void anEditNeedsTheNewestVersionAndChangesOnlyWhatIsSent() {
        Response created = create("Before the edit");
        String id = created.path("id");
        String version = created.path("version");

        Response edited =
                Api.as(Api.DEMO).body("{\"dba_name\": \"After\"}").put("/api/v1/groups/" + id + "/" + version);
        Response stale = Api.as(Api.DEMO).body("{\"dba_name\": \"Late\"}").put("/api/v1/groups/" + id + "/" + version);

        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.<String>path("name")).isEqualTo("Before the edit");
        assertThat(edited.<String>path("dba_name")).isEqualTo("After");
        assertThat(edited.<String>path("version")).isNotEqualTo(version);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Api.as(Api.DEMO).get("/api/v1/groups/" + id).<String>path("dba_name"))
                .isEqualTo("After");
        assertThat(TestTopics.await(Topics.GROUP_CONNECTIONS, 2, TestTopics.about(UUID.fromString(id))))
                .extracting(message -> TestTopics.header(message, EventHeaders.TYPE))
                .containsExactly(EventType.GROUP_CREATED.name(), EventType.GROUP_UPDATED.name());
    }

    @Test
    void anEditHonoursIfMatch() {
        Response created = create("Matched");
        String path = "/api/v1/groups/" + created.path("id") + "/" + created.path("version");

        Response refused = Api.as(Api.DEMO)
                .header("If-Match", "\"" + UUID.randomUUID() + "\"")
                .body("{}")
                .put(path);
        Response taken = Api.as(Api.DEMO)
                .header("If-Match", created.header("ETag"))
                .body("{}")
                .put(path);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(taken.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"CANNING 100%", "canning 100%", "ning 1", "100%"})
    void aCompanyIsFoundByAnyPartOfItsNameInAnyCase(String part) {
        String id = create("Canning 100% Organic").path("id");

        Response found = Api.as(Api.DEMO)
                .queryParam("company", part)
                .queryParam("page_size", 100)
                .get("/api/v1/groups");

        assertThat(found.jsonPath().<String>getList("response.id")).contains(id);
    }

    @Test
    void wildcardsInACompanyAreLetters() {
        create("Plain name");

        assertThat(Api.as(Api.DEMO)
                        .queryParam("company", "P_ain")
                        .get("/api/v1/groups")
                        .jsonPath()
                        .getInt("meta.total_records"))
                .isZero();
    }

    @Test
    void groupsAreFoundByIdsAndByTheCarriersId() {
        Directory.arrive();
        String carrierGroupId = Api.freshGroupId();
        String id = Api.as(Api.DEMO)
                .body(Api.newGroup(TestTopics.CARRIER, carrierGroupId))
                .post("/api/v1/group_connections")
                .path("group_id");

        Response byIds = Api.as(Api.DEMO)
                .queryParam("group_ids", id + "," + UUID.randomUUID())
                .get("/api/v1/groups");
        Response byCarrier = Api.as(Api.DEMO)
                .queryParam("carrier_id", TestTopics.CARRIER)
                .queryParam("carrier_group_id", carrierGroupId)
                .get("/api/v1/groups");

        assertThat(byIds.jsonPath().<String>getList("response.id")).containsExactly(id);
        assertThat(byCarrier.jsonPath().<String>getList("response.id")).containsExactly(id);
    }

    @Test
    void aPageSaysWhereItStandsAndHowToGoOn() {
        for (int i = 0; i < 3; i++) {
            create("Paged");
        }

        Response page = Api.as(Api.DEMO)
                .queryParam("company", "Paged")
                .queryParam("page_size", 2)
                .get("/api/v1/groups");

        Map<String, Object> meta = page.jsonPath().getMap("meta");
        assertThat(meta.keySet()).containsExactly("offset", "page_num", "page_size", "total_records");
        assertThat(meta).containsEntry("offset", 0).containsEntry("page_num", 1).containsEntry("page_size", 2);
        assertThat(page.header("Link")).contains("</api/v1/groups?company=Paged&offset=2&page_size=2>; rel=\"next\"");
        assertThat(page.jsonPath().<Integer>getList("response.created")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "page_size,-1",
        "page_size,0",
        "page_size,many",
        "offset,-1",
        "offset,1e3",
        "offset,99999999999",
        "group_ids,abc",
        "carrier_id,c699414d-fd1c-4de4-86f0-66dfff2276c4",
        "carrier_group_id,00110011"
    })
    void aParameterThatCannotBeReadIsRefused(String name, String value) {
        Response answer = Api.as(Api.DEMO).queryParam(name, value).get("/api/v1/groups");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void nulInAFilterIsRefusedAndNotPassedToTheDatabase() {
        assertThat(Api.as(Api.DEMO)
                        .urlEncodingEnabled(false)
                        .get("/api/v1/groups?company=%00")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLargePageIsClampedAndAnOffsetBeyondTheEndIsEmpty() {
        Response answer = Api.as(Api.DEMO)
                .queryParam("page_size", 5_000)
                .queryParam("offset", 1_000_000)
                .get("/api/v1/groups");

        assertThat(answer.jsonPath().getInt("meta.page_size")).isEqualTo(100);
        assertThat(answer.jsonPath().getList("response")).isEmpty();
    }

    @Test
    void anotherOrganizationsGroupIsNotThere() {
        Response created = create("Private");
        String path = "/api/v1/groups/" + created.path("id");

        List<Response> answers = List.of(
                Api.as(Api.OTHER).get(path),
                Api.as(Api.OTHER).get(path + "/group_connections"),
                Api.as(Api.OTHER).body("{}").put(path + "/" + created.path("version")));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.jsonPath().getString("message"))
                    .isEqualTo("Group not found with UUID " + created.path("id"));
        });
        assertThat(Api.as(Api.OTHER)
                        .queryParam("group_ids", created.<String>path("id"))
                        .get("/api/v1/groups")
                        .jsonPath()
                        .getInt("meta.total_records"))
                .isZero();
    }

    @Test
    void aGroupForAnotherOrganizationCannotBeMade() {
        Response answer = Api.as(Api.DEMO)
                .body("{\"name\": \"x\", \"organization_id\": \"" + Api.OTHER_ORGANIZATION + "\"}")
                .post("/api/v1/groups");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name: Missing data for required field.",
                "{\"name\": \"\"} | name: Length must be between 1 and 255.",
                "{\"name\": 7} | name: Not a valid string.",
                "{\"name\": null} | name: Missing data for required field.",
                "{\"name\": \"a\", \"federal_ein\": \"\"} | federal_ein: Length must be between 1 and 20.",
                "{\"name\": [\"a\"], \"dba_name\": {}} | dba_name: Not a valid string.; name: Not a valid string."
            })
    void aGroupThatIsNotOneIsRefused(String body, String message) {
        Response answer = Api.as(Api.DEMO).body(body).post("/api/v1/groups");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo(message);
    }

    private static Response create(String name) {
        return Api.as(Api.DEMO).body("{\"name\": \"" + name + "\"}").post("/api/v1/groups");
    }
}
