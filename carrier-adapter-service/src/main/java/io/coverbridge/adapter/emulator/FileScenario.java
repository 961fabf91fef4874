package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitMember;
import java.time.Duration;
import java.util.Arrays;

/**
 * What an emulated carrier does with a file because of a family in it; chosen by the end of the employee's
 * custom_individual_id, as the file has it. What is about the answer to a file is about everybody in it.
 */
enum FileScenario {
    STANDARD("", 0, Duration.ZERO, false),
    /** The family is refused, the others are taken. */
    REFUSED("9101", 0, Duration.ZERO, true),
    /** The file is not answered twice. */
    TIMES_OUT_TWICE("9102", 2, Duration.ZERO, false),
    /** The file is answered after a minute. */
    SLOW("9103", 0, Duration.ofSeconds(60), false),
    /** The file is never answered. */
    SILENT("9106", Integer.MAX_VALUE, Duration.ZERO, false);

    private final String suffix;
    private final int silentCalls;
    private final Duration longer;
    private final boolean refused;

    FileScenario(String suffix, int silentCalls, Duration longer, boolean refused) {
        this.suffix = suffix;
        this.silentCalls = silentCalls;
        this.longer = longer;
        this.refused = refused;
    }

    /** The scenario that a family chooses. */
    static FileScenario of(BenefitFamily family) {
        String id = family.rows().get(0).reference(BenefitMember.PLATFORM);
        return Arrays.stream(values())
                .filter(scenario -> scenario != STANDARD && id != null && id.endsWith(scenario.suffix))
                .findFirst()
                .orElse(STANDARD);
    }

    /** Whether the file that has it is not answered when it is brought; {@code call} counts from 0. */
    boolean silent(int call) {
        return call < silentCalls;
    }

    /** How much longer the answer to the file takes. */
    Duration longer() {
        return longer;
    }

    /** Whether the carrier does not take the family. */
    boolean refused() {
        return refused;
    }
}
