package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @Test
    void allButTheLastFourDigitsAreHidden() {
        assertThat(Masking.of("ssn").ssn("123454321")).isEqualTo("*****4321");
        assertThat(Masking.of("ssn").ssn(null)).isNull();
    }

    @Test
    void nothingIsHiddenUnlessAskedFor() throws JsonProcessingException {
        JsonNode document = read("{\"person\": {\"ssn\": \"123454321\"}}");

        assertThat(Masking.of(null).ssn("123454321")).isEqualTo("123454321");
        assertThat(Masking.of(null).document(document)).isEqualTo(document);
    }

    @Test
    void everyNumberOfADocumentIsHiddenAndTheDocumentItselfIsNot() throws JsonProcessingException {
        JsonNode document = read("""
                {"employee": {"person": {"ssn": "123454321", "last_name": "Marsh"}},
                 "dependents": [{"person": {"ssn": "987651234"}}, {"person": {"ssn": null}}, {"person": {}}]}""");

        JsonNode masked = Masking.SSN.document(document);

        assertThat(masked).isEqualTo(read("""
                {"employee": {"person": {"ssn": "*****4321", "last_name": "Marsh"}},
                 "dependents": [{"person": {"ssn": "*****1234"}}, {"person": {"ssn": null}}, {"person": {}}]}"""));
        assertThat(document.at("/employee/person/ssn").textValue()).isEqualTo("123454321");
    }

    @Test
    void aNumberThatIsTooShortIsHiddenWhole() {
        assertThat(Masking.SSN.ssn("4321")).isEqualTo("*****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSN", "all", "ssn,ssn"})
    void anyOtherValueIsRefused(String mask) {
        assertThatThrownBy(() -> Masking.of(mask))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(422))
                .hasMessage("mask: Must be one of: ssn.");
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return EventJson.mapper().readTree(json);
    }
}
