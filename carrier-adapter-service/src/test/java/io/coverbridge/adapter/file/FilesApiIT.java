package io.coverbridge.adapter.file;

import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Files;
import io.coverbridge.adapter.testing.LogLines;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.file.BenefitMember;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.MaintenanceType;
import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FilesApiIT implements AdapterIT {

    private static final String OWN = "/emulator/v1/files";
    private static final String ALL = "/ops/v1/files";

    private final Exchange exchange;

    FilesApiIT(WorkTime time) {
        exchange = new Exchange(time);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void operatorsListWhatTheyAskForAndNothingOfWhatItSays() {
        UUID organization = accepted().organization();
        String own = ALL + "?organization_id=" + organization;
        operator(own).statusCode(200).body("meta.total_records", equalTo(3)).body("response", hasSize(3));
        operator(own + "&page_size=2&offset=2").body("response", hasSize(1));
        operator(own + "&direction=out").body("response", hasSize(1));
        operator(own + "&kind=999").body("response.direction", equalTo(List.of("in")));
        operator(own + "&status=accepted").body("response.kind", equalTo(List.of("change")));
        operator(own + "&carrier_id=" + Carriers.HARBORLINE).body("response", hasSize(3));
        operator(own + "&carrier_id=" + Carriers.PRAIRIE).body("response", empty());
        operator(ALL).body("meta.total_records", greaterThanOrEqualTo(3));

        Map<String, Object> sent = new Files(organization).out().get(0);
        assertThat(sent)
                .containsOnlyKeys(
                        "id",
                        "organization_id",
                        "carrier_id",
                        "connection_id",
                        "direction",
                        "kind",
                        "control_number",
                        "status",
                        "families",
                        "members",
                        "segments",
                        "bytes",
                        "findings",
                        "attempts",
                        "created",
                        "transmitted",
                        "acknowledged");
        assertThat(operator(ALL + "/" + sent.get("id")).extract().jsonPath().<String, Object>getMap("$"))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "direction=up",
                "kind=834",
                "status=lost",
                "carrier_id=7",
                "organization_id=me",
                "in_reply_to=x",
                "page_size=0"
            })
    void whatIsNoFilterIsRefused(String query) {
        operator(ALL + "?" + query).statusCode(422);
        FilesApi.as(Roles.PLATFORM, UUID.randomUUID(), OWN + "?" + query).statusCode(422);
    }

    @Test
    void anOrganizationSeesItsOwnFilesAndNobodyElses() {
        Asked asked = accepted();
        UUID organization = asked.organization();
        Map<String, Object> file = new Files(organization).out().get(0);
        String one = OWN + "/" + file.get("id");
        FilesApi.as(Roles.PLATFORM, organization, OWN).body("response", hasSize(3));
        FilesApi.as(Roles.PLATFORM, organization, one).body("status", equalTo("accepted"));
        byte[] content = FilesApi.as(Roles.PLATFORM, organization, one + "/content")
                .contentType(startsWith("application/edi-x12"))
                .extract()
                .asByteArray();
        assertThat(Files.valid(content).envelope()).isNotNull();
        assertThat(new String(content, StandardCharsets.US_ASCII)).contains(Told.LAST_NAME);

        UUID other = UUID.randomUUID();
        FilesApi.as(Roles.PLATFORM, other, OWN).body("response", empty());
        FilesApi.as(Roles.PLATFORM, other, OWN + "?organization_id=" + organization)
                .body("response", empty());
        for (String path : List.of(one, one + "/content", OWN + "/" + UUID.randomUUID(), OWN + "/7")) {
            FilesApi.as(Roles.PLATFORM, other, path)
                    .statusCode(404)
                    .body("message", startsWith("File not found with UUID"));
        }
        FilesApi.as(Roles.EMULATOR, other, OWN).statusCode(422);
        FilesApi.as(Roles.EMULATOR, other, OWN + "?organization_id=" + organization)
                .body("response", hasSize(3));
        FilesApi.as(Roles.EMULATOR, other, one).statusCode(200);
        for (String path : List.of("", "/" + file.get("id"), "/" + file.get("id") + "/content")) {
            FilesApi.as(Roles.PLATFORM, organization, ALL + path).statusCode(403);
            given().get(ALL + path).then().statusCode(401);
        }
    }

    @Test
    void aFileIsShownSegmentBySegmentWithNames() {
        UUID organization = accepted().organization();
        Files files = new Files(organization);
        Map<String, Object> sent = files.out().get(0);
        String segments = OWN + "/" + sent.get("id") + "/segments";
        int all = ends(new String(files.content(Files.id(sent)), StandardCharsets.US_ASCII));
        ExtractableResponse<?> first = FilesApi.as(Roles.PLATFORM, organization, segments + "?page_size=4")
                .statusCode(200)
                .body("$", aMapWithSize(3))
                .body("file_id", equalTo(sent.get("id")))
                .body("meta.total_records", equalTo(all))
                .body("segments.position", equalTo(List.of(1, 2, 3, 4)))
                .body("segments[0].name", equalTo("Interchange Control Header"))
                .body("segments[0]", aMapWithSize(4))
                .body("segments[0].elements[0].ref", equalTo("ISA01"))
                .body("segments[0].elements[0].name", equalTo("Authorization Information Qualifier"))
                .body("segments[0].elements[0].value", equalTo("00"))
                .extract();
        assertThat(first.header("Link")).contains("offset=4&page_size=4>; rel=\"next\"");
        FilesApi.as(Roles.PLATFORM, organization, segments + "?page_size=100")
                .body("segments.find { it.id == 'INS' }.loop", equalTo("2000"))
                .body("segments[-1].id", equalTo("IEA"))
                .body("segments", hasSize(all));
        for (Map<String, Object> answer : files.answersTo(Files.id(sent))) {
            String known = "999".equals(answer.get("kind")) ? "AK1" : "TA1";
            FilesApi.as(Roles.PLATFORM, organization, OWN + "/" + answer.get("id") + "/segments")
                    .body("segments.id", hasItem(known))
                    .body("segments.name", not(hasItem((Object) null)));
        }

        FilesApi.as(Roles.PLATFORM, UUID.randomUUID(), segments).statusCode(404);
        FilesApi.as(Roles.EMULATOR, UUID.randomUUID(), segments).statusCode(200);
        given().get(segments).then().statusCode(401);
        FilesApi.as(Roles.PLATFORM, organization, segments + "?offset=-1").statusCode(422);
        for (String path : List.of(segments, OWN + "/" + sent.get("id") + "/content")) {
            FilesApi.as(Roles.PLATFORM, organization, path + "?mask=name")
                    .statusCode(422)
                    .body("message", startsWith("mask"));
        }
    }

    @Test
    void socialSecurityNumbersAreHiddenOnRequestAndOfABrokenFileTheBeginningIsShown() {
        UUID organization = accepted().organization();
        Files files = new Files(organization);
        byte[] sent = files.content(Files.id(files.out().get(0)));
        String whole = new String(sent, StandardCharsets.US_ASCII).replaceFirst("REF\\*1L\\*[^~]*", "REF*SY*911223333");
        String broken = whole.substring(0, whole.indexOf("NM1*") + 9);
        String id = files.acknowledge(Files.id(files.out().get(0)), broken.getBytes(StandardCharsets.US_ASCII))
                .statusCode(201)
                .extract()
                .path("id");
        String one = OWN + "/" + id;

        assertThat(text(organization, one + "/content")).isEqualTo(broken);
        assertThat(text(organization, one + "/content?mask=ssn"))
                .isEqualTo(broken.replace("911223333", "XXXXX3333"))
                .contains("XXXXX3333");
        int segments = ends(broken);
        FilesApi.as(Roles.PLATFORM, organization, one + "/segments?mask=ssn&page_size=100")
                .statusCode(200)
                .body("segments", hasSize(segments))
                .body("segments.find { it.elements[0].value == 'SY' }.elements[1].value", equalTo("XXXXX3333"))
                .body("meta.total_records", equalTo(segments))
                .body("error.position", equalTo(segments + 1))
                .body("error.message", equalTo("The file ends before it is complete."));
    }

    @Test
    void anOperatorsReadLeavesALineWithIds() {
        Asked asked = accepted();
        UUID file = Files.id(new Files(asked.organization()).out().get(0));
        try (LogLines log = LogLines.of(OperatorFilesResource.class.getName())) {
            operator(ALL + "/" + file + "/content").statusCode(200);
            assertThat(log.all())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains(file.toString(), asked.organization().toString())
                            .doesNotContain(Told.LAST_NAME));
        }
    }

    @Test
    void whatIsSentAgainIsTheSameAndItsSecondAnswerChangesNothing() {
        Asked asked = accepted();
        Files files = new Files(asked.organization());
        UUID file = Files.id(files.out().get(0));
        byte[] before = files.content(file);
        FilesApi.resend(file).statusCode(200).body("status", equalTo("accepted"));
        files.awaitOut("sent twice", 1, sent -> Integer.valueOf(2).equals(sent.get("attempts")));
        assertThat(files.content(file)).isEqualTo(before);
        operator(ALL + "/" + file).body("status", equalTo("accepted")).body("control_number", equalTo(1));
        FilesApi.resend(Files.id(files.answersTo(file).get(0))).statusCode(409);
        FilesApi.resend(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void aFullFileTellsEverybodyWhomTheCarrierHolds() {
        Asked asked = exchange.connected(Carriers.PRAIRIE, "PD104522");
        String order = "{\"connection_id\":\"" + asked.connectionId() + "\"}";
        Awaitility.await("the roster in the carrier's books")
                .pollInterval(Duration.ofMillis(20))
                .until(() -> FilesApi.order(order).extract(), answer -> answer.statusCode() == 201);
        Files files = new Files(asked.organization());
        Map<String, Object> file = files.awaitOut(1, "accepted").get(0);
        ReadFile content = files.valid(Files.id(file));
        assertThat(content.groups()).singleElement().satisfies(group -> {
            assertThat(group.header())
                    .satisfies(header -> assertThat(header.kind()).isEqualTo(FileKind.FULL));
            assertThat(group.families()).hasSizeBetween(3, 12);
            assertThat(group.families())
                    .flatExtracting(family -> family.rows())
                    .extracting((BenefitMember row) -> row.status().maintenanceType())
                    .containsOnly(MaintenanceType.AUDIT);
        });
        assertThat(file)
                .containsEntry("kind", "full")
                .containsEntry("findings", List.of())
                .containsEntry("families", content.groups().get(0).families().size());

        FilesApi.order("{}").statusCode(422);
        FilesApi.order("{\"connection_id\":\"" + UUID.randomUUID() + "\"}").statusCode(404);
        Asked api = exchange.connected(Carriers.CASCADE, "LK-0048213");
        FilesApi.order("{\"connection_id\":\"" + api.connectionId() + "\"}").statusCode(409);
        Asked empty = exchange.connected(Carriers.PRAIRIE, "PD109009");
        FilesApi.order("{\"connection_id\":\"" + empty.connectionId() + "\"}").statusCode(409);
    }

    private Asked accepted() {
        Asked asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        Told told = Told.through(asked).of("EMP-1");
        exchange.fulfillments().tell(told).awaitStatus(told, SENT);
        new Files(asked.organization()).awaitOut(1, "accepted");
        return asked;
    }

    private static int ends(String file) {
        return (int) file.chars().filter(end -> end == '~').count();
    }

    private static String text(UUID organization, String path) {
        byte[] content = FilesApi.as(Roles.PLATFORM, organization, path)
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(content, StandardCharsets.US_ASCII);
    }

    private static io.restassured.response.ValidatableResponse operator(String path) {
        return FilesApi.as(Roles.OPERATOR, UUID.randomUUID(), path);
    }
}
