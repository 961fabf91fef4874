package io.coverbridge.e2e.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "6e7a80fc-473e-460a-8368-454e9e8dc9cb";

    @ParameterizedTest(name = "{0} is like {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1, 'b': 'x'}            | {'b': 'x', 'a': 1}",
                "{'a': 1.0}                    | {'a': 1}",
                "{'a?': 1}                     | {}",
                "{'a?': 1}                     | {'a': 1}",
                "['<each>', '<count>']         | [1, 2, 3]",
                "['<any order>', 1, '<text>']  | ['x', 1]",
                "'<uuid>'                      | '" + ID + "'",
                "'Group <uuid> is gone (a.b)'  | 'Group " + ID + " is gone (a.b)'",
                "'<epoch-seconds>'             | 1656030390",
                "'<date>'                      | '2025-01-31'",
                "'<boolean>'                   | false",
                "'<object>'                    | {'a': 1}"
            })
    void whatIsAlikeHasNoMismatch(String expected, String actual) {
        assertThat(Comparison.mismatches(json(expected), json(actual))).isEmpty();
    }

    @ParameterizedTest(name = "{1} instead of {0} is told")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}                   | {}                    | /a: is missing",
                "{'a': 1}                   | {'a': 1, 'b': 2}      | /b: is not expected, was 2",
                "{'a?': 1}                  | {'a': 2}              | /a: expected 1 but was 2",
                "{'a': {'b': [1]}}          | {'a': {'b': [2]}}     | /a/b/0: expected 1 but was 2",
                "{'a': 1}                   | {'a': '1'}            | /a: expected 1 but was '1'",
                "{'a': 'x'}                 | {'a': null}           | /a: expected 'x' but was null",
                "[1, 2]                     | [2, 1]                | /0: expected 1 but was 2",
                "[1]                        | [1, 2]                | : expected 1 elements but was [1,2]",
                "['<each>', '<count>']      | []                    | : is empty",
                "['<any order>', 1]         | [1, 2]                | : is not expected, was 2",
                "['<any order>', 1, 3]      | [1]                   | : nothing is like 3",
                "'<uuid>'                   | 'not-a-uuid'          | : expected '<uuid>' but was 'not-a-uuid'",
                "'<epoch-seconds>'          | 1656030390000         | : expected '<epoch-seconds>' but was"
                        + " 1656030390000",
                "'<epoch-seconds>'          | '1656030390'          | : expected '<epoch-seconds>' but was"
                        + " '1656030390'",
                "'a.b'                      | 'axb'                 | : expected 'a.b' but was 'axb'"
            })
    void whatDiffersIsToldWithItsPlace(String expected, String actual, String mismatch) {
        assertThat(Comparison.mismatches(json(expected), json(actual))).contains(mismatch.replace('\'', '"'));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
