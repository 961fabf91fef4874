package io.coverbridge.adapter.file;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Files;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.ack.Answer;
import io.coverbridge.adapter.x12.ack.CarrierAnswer;
import io.coverbridge.events.FulfillmentProgressed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is with its carrier, which takes its time; what comes back is put in by program. */
@QuarkusTest
class AcknowledgementsIT implements AdapterIT {

    private final Exchange exchange;
    private final MeterRegistry meters;
    private Asked asked;
    private Files files;
    private Told first;
    private Told second;
    private UUID file;

    @SuppressWarnings("NullAway.Init")
    AcknowledgementsIT(WorkTime time, MeterRegistry meters) {
        exchange = new Exchange(time);
        this.meters = meters;
    }

    @BeforeEach
    void aFileIsWithItsCarrier() {
        asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        files = new Files(asked.organization());
        first = Told.through(asked).of("EMP-1");
        second = Told.through(asked).of("EMP-2");
        exchange.queue(first, second);
        exchange.passInterval();
        file = Files.id(files.awaitOut(1, "transmitted").get(0));
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void whatCannotBeReliedUponIsSetAsideAndALaterGoodOneCounts() throws IOException {
        Answer good = answer(files.content(file));
        String ack = Objects.requireNonNull(good.ack999());
        double before = setAside();

        aside("junk", "HELLO, CARRIER");
        aside("nothing", "");
        aside("truncated", ack.substring(0, ack.indexOf("IK5")));
        aside("a group that was never sent", ack.replaceAll("AK1\\*BE\\*1\\*", "AK1*BE*77*"));
        aside("foreign delimiters", ack.substring(0, 106) + ack.substring(106).replace('*', '|'));
        aside("a trailer that counts something else", ack.replaceAll("SE\\*[0-9]+\\*", "SE*99*"));
        aside("from somebody else", ack.replace("HARBORLINE     ", "HARBOURLIGHT   "));
        aside("an 834", text(files.content(file)));
        assertThat(setAside()).isEqualTo(before + 8);
        assertThat(exchange.fulfillments().now(first)).hasSize(2);

        put(ack).body("status", equalTo("applied"))
                .body("file_status", equalTo("accepted"))
                .body("findings", empty());
        exchange.fulfillments().awaitStatus(first, SENT);
        exchange.fulfillments().awaitStatus(second, SENT);

        put(ack).body("status", equalTo("set_aside")).body("findings[0]", containsString("segment 1 ISA, element 13"));
        put(Objects.requireNonNull(good.ta1())).body("status", equalTo("applied"));
        assertThat(files.answersTo(file))
                .extracting(answer -> answer.get("status"))
                .containsOnly("applied", "set_aside")
                .filteredOn("applied"::equals)
                .hasSize(2);
    }

    @Test
    void aRejectedInterchangeMakesAllItsFamiliesInvalid() throws IOException {
        String broken = text(files.content(file)).replaceAll("IEA\\*1\\*[0-9]{9}", "IEA*1*000000088");
        Answer answer = answer(bytes(broken));
        assertThat(answer.ack999()).isNull();
        put(Objects.requireNonNull(answer.ta1())).body("file_status", equalTo("rejected"));
        for (Told told : List.of(first, second)) {
            assertThat(last(exchange.fulfillments().awaitStatus(told, INVALID)).errors())
                    .singleElement()
                    .asString()
                    .contains("rejected the whole file: TA1 segment 2, element 5: fault 001");
        }
    }

    @Test
    void aRejectedTransactionSetMakesItsFamiliesInvalidWithThePlace() throws IOException {
        String broken = text(files.content(file)).replaceFirst("DMG\\*D8\\*19911108", "DMG*D8*19911399");
        Answer answer = answer(bytes(broken));
        put(Objects.requireNonNull(answer.ack999())).body("file_status", equalTo("rejected"));
        for (Told told : List.of(first, second)) {
            assertThat(last(exchange.fulfillments().awaitStatus(told, INVALID)).errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error).contains("DMG").doesNotContain(Told.LAST_NAME));
        }
    }

    @Test
    void onlyItsOwnOrganizationPutsAcknowledgementsInAndOnlyAboutWhatWentOut() throws IOException {
        String ack = Objects.requireNonNull(answer(files.content(file)).ack999());
        new Files(UUID.randomUUID()).acknowledge(file, bytes(ack)).statusCode(404);
        files.acknowledge(UUID.randomUUID(), bytes(ack)).statusCode(404);
        put(ack);
        Map<String, Object> answer = files.answersTo(file).get(0);
        files.acknowledge(Files.id(answer), bytes(ack)).statusCode(409);
        given().auth()
                .oauth2(io.coverbridge.kit.testing.Tokens.of(
                        io.coverbridge.kit.tenancy.Roles.PLATFORM, asked.organization()))
                .contentType("application/json")
                .body("{}")
                .post("/emulator/v1/files/{id}/acknowledgements", file)
                .then()
                .statusCode(415);
    }

    private void aside(String what, String content) {
        files.acknowledge(file, bytes(content))
                .statusCode(201)
                .body("status", equalTo("set_aside"))
                .body("file_status", equalTo("transmitted"))
                .body("findings", not(empty()))
                .body("findings", everyItem(matchesRegex("[a-z0-9 ]+: segment [0-9]+ .*")))
                .body("findings", not(hasItem(containsString(Told.LAST_NAME))));
        assertThat(what).isNotEmpty();
    }

    private io.restassured.response.ValidatableResponse put(String content) {
        return files.acknowledge(file, bytes(content)).statusCode(201);
    }

    private static Answer answer(byte[] content) throws IOException {
        return CarrierAnswer.to(
                new ByteArrayInputStream(content),
                (header, family) -> List.of(),
                new CarrierAnswer.Numbers(7, 8),
                LocalDateTime.of(2026, 11, 24, 12, 0));
    }

    private double setAside() {
        return meters.get("coverbridge.files.set.aside").counter().count();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.US_ASCII);
    }

    private static FulfillmentProgressed last(List<FulfillmentProgressed> reports) {
        return reports.get(reports.size() - 1);
    }
}
