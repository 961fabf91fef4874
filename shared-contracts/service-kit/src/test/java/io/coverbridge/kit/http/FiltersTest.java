package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coverbridge.kit.error.ApiException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static final UUID ID = UUID.fromString("d61fa455-adf4-4dc4-8c57-6d779ba9475e");

    private final Filters filters = new Filters();

    @Test
    void whatIsNotGivenIsNullAndNoFault() {
        assertThat(filters.text("a", null)).isNull();
        assertThat(filters.id("a", null)).isNull();
        assertThat(filters.ids("a", null)).isNull();
        assertThat(filters.bool("a", null)).isNull();
        assertThat(filters.date("a", null)).isNull();
        assertThatCode(filters::check).doesNotThrowAnyException();
    }

    @Test
    void goodValuesAreRead() {
        assertThat(filters.text("a", "x".repeat(255))).hasSize(255);
        assertThat(filters.id("a", ID.toString())).isEqualTo(ID);
        assertThat(filters.ids("a", ID + ", " + ID)).containsExactly(ID);
        assertThat(filters.bool("a", "true")).isTrue();
        assertThat(filters.bool("a", "false")).isFalse();
        assertThat(filters.date("a", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(filters.each("a", "false, true", oneOfBooleans(), "choice")).containsExactly(false, true);
        assertThatCode(filters::check).doesNotThrowAnyException();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        filters.text("name", "a\0b");
        filters.text("note", "x".repeat(256));
        filters.id("id", "1-1-1-1-1");
        filters.ids("ids", ID + ",");
        filters.bool("active", "TRUE");
        filters.date("day", "2025-02-29");
        filters.date("far", "+12025-01-01");
        filters.each("choice", "true,yes", oneOfBooleans(), "choice");

        assertThat(refusal())
                .isEqualTo("name: Not a valid string.; note: Longer than maximum length 255.; id: Not a valid UUID.;"
                        + " ids: Not a valid UUID.; active: Not a valid boolean.; day: Not a valid date.; far: Not a valid date.;"
                        + " choice: Not a valid choice.");
    }

    @Test
    void aListHasAtMostAHundredValues() {
        filters.ids("ids", (ID + ",").repeat(100) + ID);

        assertThat(refusal()).isEqualTo("ids: More than 100 values.");
    }

    private static Function<String, Optional<Boolean>> oneOfBooleans() {
        return Filters.oneOf(new Boolean[] {true, false}, String::valueOf);
    }

    private String refusal() {
        ApiException refusal = catchThrowableOfType(ApiException.class, filters::check);
        assertThat(refusal.status()).isEqualTo(422);
        return String.valueOf(refusal.getMessage());
    }
}
