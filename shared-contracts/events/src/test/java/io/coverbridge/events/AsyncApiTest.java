package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document says the same as the code. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();

    static List<EventType<?>> types() {
        return EventType.all();
    }

    static Stream<Topic> topics() {
        return Stream.concat(Topics.sources().stream(), Topics.deadLetters().stream());
    }

    @Test
    void itIsAnAsyncApi3DocumentOfThePartsThatWeKnow() {
        assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "asyncapi", "info", "defaultContentType", "channels", "operations", "components");
    }

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(DOCUMENT.path("channels"))
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(topics().map(Topic::name).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelIsSetUpAsItsTopic(Topic topic) {
        JsonNode kafka = channel(topic).path("bindings").path("kafka");
        Map<String, String> settings = new TreeMap<>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(setting -> settings.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? setting.getValue().path(0).asText()
                                : setting.getValue().asText()));

        assertThat(settings).isEqualTo(topic.settings());
        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(kafka.path("topic").asText()).isEqualTo(topic.name());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelTellsWhatAReaderMustKnow(Topic topic) {
        String description = channel(topic).path("description").asText();

        assertThat(description)
                .contains("Key: ", "order", "Audience: ", "Personal data: ", "At least once", "ce_sequence");
        assertThat(description.contains("Audience: platforms")).isEqualTo(topic.audience() == Topic.Audience.PLATFORMS);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelCarriesTheTypesOfItsTopic(Topic topic) {
        Set<String> types = EventType.all().stream()
                .filter(type -> type.topic().equals(topic))
                .map(EventType::name)
                .collect(Collectors.toSet());

        assertThat(channel(topic).path("messages"))
                .extracting(message -> resolve(message).path("name").asText())
                .containsExactlyInAnyOrderElementsOf(types.isEmpty() ? Set.of("dead_letter") : types);
    }

    @Test
    void itsMessagesAreTheTypesAndTheDeadLetter() {
        assertThat(DOCUMENT.path("components").path("messages"))
                .extracting(message -> message.path("name").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(types().stream().map(EventType::name), Stream.of("dead_letter"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMessageRefersToItsSchemaAndShowsTheApprovedSample(EventType<?> type) {
        JsonNode message = message(type);

        assertThat(message.path("payload").path("$ref").asText()).isEqualTo("./schema/" + type.name() + ".json");
        assertThat(message.path("examples")).hasSize(1);
        assertThat(message.path("examples").path(0).path("payload")).isEqualTo(Field.json(EventContract.sample(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theHeadersOfAnExampleAreThoseThatTheCodeReadsAndWrites(EventType<?> type) {
        JsonNode example = message(type).path("examples").path(0).path("headers");
        Map<String, String> headers = new HashMap<>();
        example.properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));

        EventEnvelope event = EventHeaders.read(
                name -> headers.containsKey(name) ? headers.get(name).getBytes(UTF_8) : null, new byte[0]);

        Map<String, String> written = new HashMap<>();
        EventHeaders.write(event).forEach((name, value) -> written.put(name, new String(value, UTF_8)));
        assertThat(written).isEqualTo(headers);
        assertThat(event.type()).isEqualTo(type.name());
        assertThat(headerViolations(type, example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noHeaderOfAnExampleButTheTraceCanBeLeftOut(EventType<?> type) {
        ObjectNode example = (ObjectNode) message(type).path("examples").path(0).path("headers");

        example.fieldNames().forEachRemaining(name -> {
            ObjectNode without = example.deepCopy();
            without.remove(name);
            assertThat(headerViolations(type, without).isEmpty())
                    .as(name)
                    .isEqualTo(name.equals(EventHeaders.TRACEPARENT));
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMessageSaysWhetherItTravelsSealed(EventType<?> type) {
        String contentType = type.sealed() ? EventEnvelope.SEALED : EventEnvelope.JSON;

        assertThat(message(type).path("contentType").asText()).isEqualTo(contentType);
        assertThat(message(type).at("/examples/0/headers").path("content-type").asText())
                .isEqualTo(contentType);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theHeadersOfASealedMessageTakeNoOtherContentType(EventType<?> type) {
        ObjectNode headers = ((ObjectNode) message(type).at("/examples/0/headers")).deepCopy();
        headers.put("content-type", EventEnvelope.JSON);

        assertThat(headerViolations(type, headers).isEmpty()).isEqualTo(!type.sealed());
    }

    @Test
    void everyChannelHasASenderAndEveryReaderDeadLetters() {
        assertThat(operations("send"))
                .containsExactlyInAnyOrderElementsOf(topics().map(Topic::name).toList());
        assertThat(DOCUMENT.path("operations"))
                .filteredOn(operation -> operation.path("action").asText().equals("receive"))
                .extracting(operation ->
                        resolve(operation.path("channel")).path("address").asText() + "."
                                + operation.at("/bindings/kafka/groupId/enum/0").asText() + ".dlq")
                .containsExactlyInAnyOrderElementsOf(
                        Topics.deadLetters().stream().map(Topic::name).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                reference.startsWith("#")
                                        ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                                        : EventContract.class.getResource(reference.substring(2)) != null)
                        .as(reference)
                        .isTrue());
    }

    private static List<String> headerViolations(EventType<?> type, JsonNode headers) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.set("components", DOCUMENT.path("components"));
        schema.putArray("allOf").add(message(type).path("headers"));
        return Schemas.violationsOf(schema.toString(), headers.toString());
    }

    private static List<String> operations(String action) {
        return DOCUMENT.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asText().equals(action))
                .map(operation ->
                        resolve(operation.path("channel")).path("address").asText())
                .toList();
    }

    private static JsonNode channel(Topic topic) {
        return DOCUMENT.path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").asText().equals(topic.name()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode message(EventType<?> type) {
        return DOCUMENT.path("components")
                .path("messages")
                .valueStream()
                .filter(message -> message.path("name").asText().equals(type.name()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode resolve(JsonNode reference) {
        return DOCUMENT.at(reference.path("$ref").asText().substring(1));
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(EventContract.asyncApi());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
