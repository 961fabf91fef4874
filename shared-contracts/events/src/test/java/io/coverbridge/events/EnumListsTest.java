package io.coverbridge.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema lists exactly the values that the code knows. */
class EnumListsTest {

    static Stream<Arguments> enums() {
        return Field.all().flatMap(field -> {
            JavaType type = javaType(field);
            return type.isEnumType() ? Stream.of(Arguments.of(field, type.getRawClass())) : Stream.empty();
        });
    }

    @ParameterizedTest
    @MethodSource("enums")
    void aListHasEveryValueOnce(Field field, Class<?> values) {
        assertThat(field.schema().path("enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(values.getEnumConstants())
                        .map(value -> EventJson.mapper().convertValue(value, String.class))
                        .toList());
    }

    private static JavaType javaType(Field field) {
        JavaType type = EventJson.mapper().constructType(field.type().data());
        for (String step : field.path()) {
            type = step.startsWith("[") ? type.getContentType() : property(type, step);
        }
        return type;
    }

    private static JavaType property(JavaType record, String name) {
        List<BeanPropertyDefinition> properties =
                EventJson.mapper().getDeserializationConfig().introspect(record).findProperties();
        return properties.stream()
                .filter(property -> property.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is no component of " + record))
                .getPrimaryType();
    }
}
