package io.coverbridge.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The kit keeps the rules that it brings. */
class ArchitectureTest {

    @Test
    void theKitKeepsItsOwnRules() {
        ArchitectureRules.check("io.coverbridge.kit");
    }

    @Test
    void aPackageWithoutClassesIsNotTakenForAGoodOne() {
        assertThatThrownBy(() -> ArchitectureRules.check("io.coverbridge.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("io.coverbridge.nowhere");
    }
}
