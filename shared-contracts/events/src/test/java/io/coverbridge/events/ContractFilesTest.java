package io.coverbridge.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFilesTest {

    static List<EventType<?>> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "sample"})
    void aFolderHoldsOneFilePerTypeAndNothingElse(String folder) throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(EventContract.class.getResource(folder));

        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventType.all().stream()
                            .map(type -> type.name() + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaSaysItsDialectAndLeavesRoomForLaterFields(EventType<?> type) {
        JsonNode schema = Field.json(EventContract.schema(type));

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.findValues("additionalProperties")).isNotEmpty().allMatch(JsonNode::asBoolean);
    }

    @ParameterizedTest
    @MethodSource("io.coverbridge.events.Field#all")
    void everyFieldIsDescribed(Field field) {
        assertThat(field.isEntry()
                        || !field.schema().path("description").asText().isBlank())
                .isTrue();
        assertThat(field.path()).allMatch(name -> name.matches("[a-z]+(_[a-z]+)*|\\[[0-9]+]"));
    }

    @ParameterizedTest
    @MethodSource("io.coverbridge.events.Field#allText")
    void everyTextHasALimit(Field field) {
        assertThat(field.schema().has("maxLength") || field.schema().has("enum"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.coverbridge.events.Field#all")
    void everyArrayHasALimit(Field field) {
        assertThat(field.jsonType().equals("array") && !field.schema().has("maxItems"))
                .isFalse();
    }

    @Test
    void whatTwoSchemasDefineUnderOneNameIsTheSame() {
        Map<String, JsonNode> definitions = new HashMap<>();

        types().forEach(type -> Field.json(EventContract.schema(type))
                .path("$defs")
                .properties()
                .forEach(definition -> assertThat(definition.getValue())
                        .as(definition.getKey())
                        .isEqualTo(definitions.merge(
                                definition.getKey(), definition.getValue(), (first, next) -> first))));
        assertThat(definitions).containsKeys("person", "family", "sync");
    }

    @Test
    void theReadmeListsEveryTopicAndType() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme)
                .contains(EventType.all().stream().map(EventType::name).toList());
        assertThat(readme)
                .contains(Stream.concat(Topics.sources().stream(), Topics.deadLetters().stream())
                        .map(Topic::name)
                        .toList());
    }
}
