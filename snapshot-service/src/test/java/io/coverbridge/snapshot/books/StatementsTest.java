package io.coverbridge.snapshot.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void aLongStatementLosesItsIndentation() {
        assertThat(Statements.compact("""
                select id
                    from  plans
                """)).isEqualTo("select id from plans");
    }

    @Test
    void aStatementThatTheClientWouldNotKeepIsRefused() {
        String longest = "x".repeat(2_048);
        assertThat(Statements.compact(longest)).isEqualTo(longest);
        assertThatThrownBy(() -> Statements.compact(longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
