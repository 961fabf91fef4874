package io.coverbridge.adapter.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.x12.BenefitRows;
import io.coverbridge.adapter.x12.Translation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileScenarioTest {

    @ParameterizedTest
    @CsvSource({
        ", STANDARD",
        "EMP-1, STANDARD",
        "EMP-9101, REFUSED",
        "9102, TIMES_OUT_TWICE",
        "X9103, SLOW",
        "9103X, STANDARD",
        "EMP-9106, SILENT"
    })
    void theEndOfTheEmployeesIdChoosesAsTheFileHasIt(@Nullable String customIndividualId, FileScenario scenario) {
        assertThat(scenario(Told.family(customIndividualId))).isEqualTo(scenario);
    }

    @Test
    void aDependentsIdChoosesNothing() {
        assertThat(scenario(Told.family("EMP-1").withDependent("DEP-9106"))).isEqualTo(FileScenario.STANDARD);
    }

    @Test
    void onlyWhatIsAboutTheAnswerConcernsTheWholeFile() {
        assertThat(FileScenario.SLOW.longer()).isEqualTo(Duration.ofMinutes(1));
        assertThat(FileScenario.TIMES_OUT_TWICE.silent(1)).isTrue();
        assertThat(FileScenario.TIMES_OUT_TWICE.silent(2)).isFalse();
        assertThat(FileScenario.SILENT.silent(1_000)).isTrue();
        assertThat(FileScenario.REFUSED.silent(0)).isFalse();
        assertThat(FileScenario.REFUSED.refused()).isTrue();
    }

    private static FileScenario scenario(Told told) {
        return BenefitRows.changes(told.instruction()) instanceof Translation.Expressed expressed
                ? FileScenario.of(expressed.family())
                : FileScenario.STANDARD;
    }
}
