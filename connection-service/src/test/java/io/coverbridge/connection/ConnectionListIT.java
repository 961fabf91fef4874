package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class ConnectionListIT {

    private static final String PATH = "/api/v1/group_connections";

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void filtersNarrowTheListTogether() {
        UUID waiting = Connections.create();
        UUID created = Connections.create();
        Connections.answer(waiting, 0, ConnectionStatus.PROCESSING, 1);
        Connections.awaitStatus(waiting, "processing");
        String both = waiting + "," + created;

        assertThat(ids("id", both)).containsExactlyInAnyOrder(waiting.toString(), created.toString());
        assertThat(ids("id", both, "status", "created")).containsExactly(created.toString());
        assertThat(ids("id", both, "status", "created,processing")).hasSize(2);
        assertThat(ids("id", both, "carrier_id", TestTopics.CARRIER.toString())).hasSize(2);
        assertThat(ids("id", both, "carrier_id", UUID.randomUUID().toString())).isEmpty();
        assertThat(ids("id", both, "organization_id", Api.DEMO_ORGANIZATION.toString()))
                .hasSize(2);
        assertThat(ids("id", both, "organization_id", Api.OTHER_ORGANIZATION.toString()))
                .isEmpty();
        assertThat(ids("id", both, "requires_mapping_action_from", "platform")).isEmpty();
    }

    @Test
    void aSearchFindsPartsOfNamesAndBeginningsOfIds() {
        FreshOrganization organization = FreshOrganization.open("Searching Benefits");
        String lark = connect(organization, "Larkspur 100% Canning_Co", "10203040");
        String canning = connect(organization, "Heron CANNING", "50607080");

        assertThat(found(organization, "search", "canning")).containsExactly(canning, lark);
        assertThat(found(organization, "search", "canning", "sort_by", "created", "sort_direction", "asc"))
                .containsExactly(lark, canning);
        assertThat(found(organization, "search", "0% C")).containsExactly(lark);
        assertThat(found(organization, "search", "G_C")).containsExactly(lark);
        assertThat(found(organization, "search", "ar%")).isEmpty();
        assertThat(found(organization, "search", "1020")).containsExactly(lark);
        assertThat(found(organization, "search", "2030")).isEmpty();
        assertThat(found(organization, "search", "")).containsExactly(canning, lark);
        assertThat(found(organization, "search", "canning", "id", canning)).containsExactly(canning);
        assertThat(found(organization, "search", "canning", "status", "completed"))
                .isEmpty();
        assertThat(Api.as(Api.OTHER)
                        .queryParam("search", "1020304")
                        .get(PATH)
                        .jsonPath()
                        .getInt("meta.total_records"))
                .isZero();
        String group = organization.request().get(PATH + "/" + lark).path("group_id");
        String ofGroup = "/api/v1/groups/" + group + "/group_connections";
        assertThat(ids(organization.request().queryParam("search", "LARK"), ofGroup))
                .containsExactly(lark);
        assertThat(ids(organization.request().queryParam("search", "heron"), ofGroup))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 300})
    void aSearchForTooMuchIsRefused(int length) {
        Response answer =
                Api.as(Api.DEMO).queryParam("search", "x".repeat(length)).get(PATH);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo("search: Longer than maximum length 100.");
    }

    @ParameterizedTest
    @CsvSource({"created", "modified", "completed", "status", "carrier_id", "group_name"})
    void everySortingWorksInBothDirections(String sortBy) {
        UUID first = Connections.create();
        UUID second = Connections.create();
        String both = first + "," + second;

        assertThat(ids("id", both, "sort_by", sortBy, "sort_direction", "asc"))
                .containsExactly(first.toString(), second.toString());
        assertThat(ids("id", both, "sort_by", sortBy, "sort_direction", "desc"))
                .containsExactly(second.toString(), first.toString());
    }

    @Test
    void newestComeFirst() {
        UUID first = Connections.create();
        UUID second = Connections.create();

        assertThat(ids("page_size", "2")).containsExactly(second.toString(), first.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "status,done,status: Not a valid status.",
        "id,x,id: Not a valid UUID.",
        "carrier_id,x,carrier_id: Not a valid UUID.",
        "organization_id,x,organization_id: Not a valid UUID.",
        "search,a\0b,search: Not a valid string.",
        "carrier_group_id,00110011,carrier_group_id: Needs exactly one carrier_id.",
        "sort_direction,up,'sort_direction: Must be one of: asc, desc.'",
        "page_size,-5,page_size: Must be greater than or equal to 1.",
        "offset,x,offset: Not a valid integer."
    })
    void aParameterThatCannotBeReadIsRefused(String name, String value, String message) {
        Response answer = Api.as(Api.DEMO).queryParam(name, value).get(PATH);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo(message);
    }

    @Test
    void sortingByAnythingElseIsRefused() {
        assertThat(Api.as(Api.DEMO)
                        .queryParam("sort_by", "id; drop table groups")
                        .get(PATH)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anotherOrganizationSeesNothing() {
        UUID id = Connections.create();

        assertThat(Api.as(Api.OTHER).queryParam("id", id).get(PATH).jsonPath().getInt("meta.total_records"))
                .isZero();
        List.of(PATH + "/" + id, PATH + "/" + id + "/history").forEach(path -> {
            Response answer = Api.as(Api.OTHER).get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.jsonPath().getString("message")).isEqualTo("GroupConnection not found with UUID " + id);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "1-1-1-1-1", "00000000-0000-4000-8000-000000000000", "%F0%9F%A6%B7", "a%00b"})
    void anUnknownIdAndOneThatIsNoUuidAnswerTheSame(String id) {
        Response answer = Api.as(Api.DEMO).urlEncodingEnabled(false).get(PATH + "/" + id);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("message")).startsWith("GroupConnection not found with UUID ");
    }

    private static String connect(FreshOrganization organization, String name, String carrierGroupId) {
        return organization
                .request()
                .body(Api.newGroup(TestTopics.CARRIER, carrierGroupId).replace("Test Company", name))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> ids(String... parameters) {
        return ids(with(Api.as(Api.DEMO), parameters), PATH);
    }

    private static List<String> found(FreshOrganization organization, String... parameters) {
        return ids(with(organization.request(), parameters), PATH);
    }

    private static List<String> ids(RequestSpecification request, String path) {
        return request.get(path).then().statusCode(200).extract().path("response.id");
    }

    private static RequestSpecification with(RequestSpecification request, String... parameters) {
        RequestSpecification filled = request;
        for (int i = 0; i < parameters.length; i += 2) {
            filled = filled.queryParam(parameters[i], parameters[i + 1]);
        }
        return filled;
    }
}
