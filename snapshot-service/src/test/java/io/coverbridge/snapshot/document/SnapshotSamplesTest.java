package io.coverbridge.snapshot.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.Address;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotSamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"open_enrollment", "new_hire_family", "termination", "demographic_change", "every_field"})
    void aSampleIsValidAndComesBackAsItWas(String name) {
        JsonNode sample = Documents.json(name);

        JsonNode back = EventJson.mapper().valueToTree(read(Documents.bytes(name)));

        assertThat(withNumbersAlike(back)).isEqualTo(withNumbersAlike(withoutNullContacts(sample)));
    }

    @Test
    void everyValueOfTheDocumentIsInTheRecord() {
        MemberSnapshot snapshot = read(Documents.bytes("every_field"));

        assertThat(snapshot.autoLinks()).isTrue();
        assertThat(snapshot.employee().employment().salary())
                .isNotNull()
                .satisfies(salary -> assertThat(salary.amount()).isEqualTo(new BigDecimal("61250.50")));
        assertThat(snapshot.employee().person().mailingAddress())
                .isNotNull()
                .extracting(Address::zipCode)
                .isEqualTo("55802-0001");
        assertThat(snapshot.employee().classifications()).containsKey("Remote").containsEntry("Remote", null);
        assertThat(snapshot.coverages().get(0).enrolledMembers()).hasSize(2);
    }

    @Test
    void aDryRunTellsPathsFromItsOwnBody() {
        ObjectNode json = Documents.everyField();
        json.remove("employee");
        ObjectNode before = json.deepCopy();

        assertThat(SnapshotReader.read(json, "member_snapshot."))
                .isInstanceOfSatisfying(
                        SnapshotReading.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Object::toString)
                                .containsExactly("member_snapshot.employee: Missing data for required field."));
        assertThat(SnapshotReader.read(EventJson.mapper().nullNode(), "member_snapshot."))
                .isInstanceOfSatisfying(
                        SnapshotReading.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Object::toString)
                                .containsExactly("member_snapshot: Not a valid object."));
        assertThat(json).isEqualTo(before);
    }

    @Test
    void theGroupOfAnAnswerIsIgnoredWhenItIsSentBack() {
        ObjectNode json = Documents.everyField();
        json.withObject("/employee").put("group_id", "whatever");

        assertThat(read(Documents.write(json)).employee().groupId()).isNull();
    }

    @Test
    void nullCountsAsLeftOut() {
        ObjectNode json = Documents.everyField();
        json.putNull("dependents").putNull("omitted_coverage_handling").putNull("enable_member_auto_link");
        json.withObject("/employee/person")
                .putNull("middle_name")
                .putNull("details")
                .putNull("ssn");
        json.withObject("/employee/person/contact").putNull("email_address");
        json.withArray("/coverages/0/enrolled_members").remove(1);
        json.withObject("/coverages/0").putNull("cobra_details").putNull("plan_id");

        MemberSnapshot snapshot = read(Documents.write(json));

        assertThat(snapshot.dependents()).isEmpty();
        assertThat(snapshot.employee().person().ssn()).isNull();
        assertThat(snapshot.autoLinks()).isFalse();
    }

    @Test
    void unknownPropertiesAreIgnoredEverywhere() {
        ObjectNode json = Documents.everyField();
        json.findParents("first_name").forEach(person -> ((ObjectNode) person).put("nick_name", "\0"));
        json.findParents("hire_date").forEach(dates -> ((ObjectNode) dates).put("birthday", 7));
        json.putObject("extra").put("deep", true);

        assertThat(read(Documents.write(json))).isEqualTo(read(Documents.bytes("every_field")));
    }

    @Test
    void wholeNumbersMayBeWrittenWithAPoint() {
        ObjectNode json = Documents.everyField();
        json.withObject("/employee/employment").put("hours_worked", new BigDecimal("40.0"));
        json.withObject("/coverages/0/enrolled_members/0").put("volume", new BigDecimal("5e4"));

        assertThat(read(Documents.write(json))).isEqualTo(read(Documents.bytes("every_field")));
    }

    @Test
    void aBuiltSnapshotIsValidAndTheSameWhenRead() {
        SnapshotBuilder built = Snapshots.aSnapshot()
                .of(Snapshots.anEmployee().withId(new UUID(1, 2)))
                .whenOmittedTerminateOn("2026-05-31");

        assertThat(read(built.body())).isEqualTo(built.build());
    }

    private static MemberSnapshot read(byte[] body) {
        assertThat(Documents.violations(body)).isEmpty();
        return ((SnapshotReading.Valid) SnapshotReader.read(body)).snapshot();
    }

    /** The dialect leaves out what is null; classifications keep it. */
    private static JsonNode withoutNullContacts(JsonNode json) {
        json.findParents("ssn").forEach(person -> removeNull((ObjectNode) person, "ssn"));
        json.findParents("email_address").forEach(contact -> removeNull((ObjectNode) contact, "email_address"));
        return json;
    }

    private static void removeNull(ObjectNode object, String name) {
        if (object.path(name).isNull()) {
            object.remove(name);
        }
    }

    /** A salary of 55000 is the same whether it was read as an integer or as a decimal. */
    private static JsonNode withNumbersAlike(JsonNode json) {
        json.findParents("amount")
                .forEach(salary -> ((ObjectNode) salary)
                        .put("amount", salary.path("amount").decimalValue().stripTrailingZeros()));
        return json;
    }
}
