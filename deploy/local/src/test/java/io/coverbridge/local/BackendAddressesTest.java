package io.coverbridge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BackendAddressesTest {

    @Test
    void areReadFromTheFirstLineOfTheBackend() {
        assertThat(BackendAddresses.parse("ready kafka=127.0.0.1:9 postgres=localhost:5"))
                .isEqualTo(new BackendAddresses("127.0.0.1:9", "localhost", 5));
    }

    @Test
    void anythingElseIsAnError() {
        assertThatThrownBy(() -> BackendAddresses.parse("hello")).hasMessageContaining("hello");
    }
}
