package io.coverbridge.snapshot;

import io.coverbridge.kit.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The service keeps the rules of all services. */
class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfAllServices() {
        ArchitectureRules.check("io.coverbridge.snapshot");
    }
}
