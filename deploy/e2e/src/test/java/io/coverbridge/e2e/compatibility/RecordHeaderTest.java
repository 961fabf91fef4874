package io.coverbridge.e2e.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RecordHeaderTest {

    @Test
    void aRecordBeginsWithItsHeader() throws JsonProcessingException {
        assertThat(RecordHeader.mismatches(new ObjectMapper().readTree("""
                        {"response": [{"id": "1", "version": "2", "created": 3, "modified": 4, "name": "5"},
                                      {"id": "1", "version": "2", "group_id": "3"},
                                      {"name": "1", "id": "2"}]}"""))).isEmpty();
    }

    @Test
    void aRecordThatBeginsOtherwiseIsToldWithItsPlace() throws JsonProcessingException {
        assertThat(RecordHeader.mismatches(new ObjectMapper().readTree("""
                        {"response": [{"id": "1", "version": "2", "name": "5", "created": 3, "modified": 4}]}""")))
                .containsExactly("/response/0: begins with [id, version, name, created] instead of"
                        + " [id, version, created, modified]");
    }
}
