package io.coverbridge.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.field.Fields;
import io.coverbridge.events.field.InvalidFieldException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FreeJsonTest {

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(7L, 7),
                Arguments.of(new BigInteger("-7"), -7),
                Arguments.of(new BigInteger("2147483648"), 2_147_483_648L),
                Arguments.of(new BigInteger("9223372036854775808"), new BigInteger("9223372036854775808")),
                Arguments.of(new BigDecimal("1.10"), 1.1),
                Arguments.of(0.1f, 0.1));
    }

    static Stream<Object> whatJsonDoesNotKnow() {
        return Stream.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("1e400"),
                BigInteger.TEN.pow(1_000),
                new UUID(1, 1),
                'c',
                "a\0b",
                Map.of("", 1),
                Map.of("a\nb", 1),
                Map.of(7, 1),
                List.of(List.of("a\0b")),
                nested(32));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsKeptAsItIsReadBack(Number given, Number kept) {
        assertThat(copy(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("whatJsonDoesNotKnow")
    void whatCannotBeWrittenOrReadAgainIsRefused(Object value) {
        assertThatThrownBy(() -> copy(value))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("labels ");
    }

    @Test
    void nestingMayGoToItsLimit() {
        assertThat(copy(nested(31))).isEqualTo(nested(31));
    }

    @Test
    void theCopyIsTheRecordsOwn() {
        List<Object> inner = new ArrayList<>(List.of("a"));
        Map<String, @Nullable Object> mine = new HashMap<>(Map.of("k", inner));
        mine.put("nothing", null);
        Map<String, @Nullable Object> copy = Fields.object(mine, 2, "labels");
        inner.add("b");

        assertThat(copy).containsEntry("k", List.of("a")).containsEntry("nothing", null);
        assertThatThrownBy(() -> copy.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anObjectHasALimit() {
        assertThatThrownBy(() -> Fields.object(Map.of("a", 1, "b", 2), 1, "labels"))
                .hasMessage("labels has more than 1 entries");
    }

    private static @Nullable Object copy(Object value) {
        return Fields.object(Collections.singletonMap("k", value), 1, "labels").get("k");
    }

    private static Object nested(int depth) {
        Object value = "x";
        for (int level = 1; level < depth; level++) {
            value = List.of(value);
        }
        return value;
    }
}
