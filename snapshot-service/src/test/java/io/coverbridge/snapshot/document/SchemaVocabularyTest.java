package io.coverbridge.snapshot.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.ContactMethod;
import io.coverbridge.events.member.EmailAddressType;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.EventCategory;
import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.PatientRelationship;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.ProviderCodeType;
import io.coverbridge.events.member.ProviderEntityType;
import io.coverbridge.events.member.ProviderRole;
import io.coverbridge.events.member.QualifyingEventReason;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.SalaryType;
import io.coverbridge.events.member.SalaryUnit;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import io.coverbridge.events.member.TobaccoType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaVocabularyTest {

    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("/properties/snapshot_mode", MemberSnapshot.SnapshotMode.class),
            Map.entry("/$defs/state", State.class),
            Map.entry("/$defs/contact/properties/email_address_type", EmailAddressType.class),
            Map.entry("/$defs/contact/properties/preferred_method", ContactMethod.class),
            Map.entry("/$defs/details/properties/tobacco/properties/types/items", TobaccoType.class),
            Map.entry("/$defs/person/properties/sex", Sex.class),
            Map.entry("/$defs/person/properties/marital_status", MaritalStatus.class),
            Map.entry("/$defs/salary/properties/type", SalaryType.class),
            Map.entry("/$defs/salary/properties/unit", SalaryUnit.class),
            Map.entry("/$defs/employment/properties/employment_status", EmploymentStatus.class),
            Map.entry("/$defs/dependent/properties/relationship", Relationship.class),
            Map.entry("/$defs/cobra_details/properties/qualifying_event_reason", QualifyingEventReason.class),
            Map.entry("/$defs/provider/properties/identification_code_type", ProviderCodeType.class),
            Map.entry("/$defs/provider/properties/entity_identifier_code", ProviderRole.class),
            Map.entry("/$defs/provider/properties/entity_type", ProviderEntityType.class),
            Map.entry("/$defs/provider/properties/patient_relationship_code", PatientRelationship.class),
            Map.entry("/$defs/enrolled_member/properties/individual_type", IndividualType.class),
            Map.entry("/$defs/coverage/properties/line_of_coverage", LineOfCoverage.class),
            Map.entry("/$defs/event/properties/reason", EventReason.class),
            Map.entry("/$defs/event/properties/type", EventCategory.class),
            Map.entry("/$defs/omitted_coverage_handling/properties/policy", OmittedCoverageHandling.Policy.class),
            Map.entry(
                    "/$defs/omitted_coverage_handling/properties/termination_rule",
                    OmittedCoverageHandling.TerminationRule.class));

    private final JsonNode schema = Documents.schema();

    @Test
    void theSchemaHasTheWordsOfTheRecordsInTheirOrder() {
        ENUMS.forEach((place, type) -> assertThat(texts(schema.at(place).path("enum")))
                .as(place)
                .containsExactlyElementsOf(texts(EventJson.mapper().valueToTree(type.getEnumConstants()))));
    }

    @Test
    void noListOfWordsIsLeftOut() {
        List<String> places = new ArrayList<>();
        collect("", schema, places);

        assertThat(places).containsExactlyInAnyOrderElementsOf(ENUMS.keySet());
    }

    @Test
    void everyComponentOfARecordIsAPropertyOfTheSchema() {
        Map<String, Class<? extends Record>> records = Map.ofEntries(
                Map.entry("", MemberSnapshot.class),
                Map.entry("/$defs/employee", EmployeeEntry.class),
                Map.entry("/$defs/dependent", DependentEntry.class),
                Map.entry("/$defs/coverage", Coverage.class),
                Map.entry("/$defs/enrolled_member", EnrolledMember.class),
                Map.entry("/$defs/omitted_coverage_handling", OmittedCoverageHandling.class),
                Map.entry("/$defs/event", LifeEvent.class),
                Map.entry("/$defs/person", Person.class),
                Map.entry("/$defs/address", Address.class),
                Map.entry("/$defs/contact", Contact.class),
                Map.entry("/$defs/details", PersonDetails.class),
                Map.entry("/$defs/employment", Employment.class),
                Map.entry("/$defs/salary", Salary.class),
                Map.entry("/$defs/cobra_details", CobraDetails.class),
                Map.entry("/$defs/pcp_details", PcpDetails.class),
                Map.entry("/$defs/provider", PcpDetails.Provider.class));

        records.forEach((place, type) -> {
            List<String> properties = new ArrayList<>();
            schema.at(place + "/properties").fieldNames().forEachRemaining(properties::add);
            // The group comes with answers only.
            List<String> components = Arrays.stream(type.getRecordComponents())
                    .map(component ->
                            component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                    .filter(name -> !name.equals("group_id"))
                    .toList();
            assertThat(properties).as(place).containsExactlyInAnyOrderElementsOf(components);
        });
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static void collect(String place, JsonNode node, List<String> places) {
        if (node.path("enum").isArray()) {
            places.add(place);
        }
        node.properties().forEach(property -> collect(place + "/" + property.getKey(), property.getValue(), places));
    }
}
