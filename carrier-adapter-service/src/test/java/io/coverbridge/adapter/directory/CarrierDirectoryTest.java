package io.coverbridge.adapter.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.events.CarrierDescribed;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CarrierDirectoryTest {

    private final List<Carrier> carriers = new CarrierDirectory().all();

    @Test
    void carriersDifferInIdNameAndGroupIdFormat() {
        assertThat(carriers).hasSizeGreaterThanOrEqualTo(6);
        assertThat(carriers).extracting(Carrier::id).doesNotHaveDuplicates();
        assertThat(carriers)
                .extracting(carrier -> carrier.described().internalName())
                .doesNotHaveDuplicates();
        assertThat(carriers)
                .extracting(carrier -> carrier.described().groupIdFormat().pattern())
                .doesNotHaveDuplicates();
        assertThat(carriers)
                .extracting(carrier -> carrier.described().kind())
                .contains(CarrierDescribed.Kind.API, CarrierDescribed.Kind.FILE);
    }

    @Test
    void everyFormatLeavesRoomForEveryScenario() {
        for (Carrier carrier : carriers) {
            String example = carrier.described().groupIdFormat().example();
            assertThat(IntStream.rangeClosed(9001, 9010).mapToObj(suffix -> ending(example, suffix)))
                    .as(carrier.described().internalName())
                    .allMatch(id -> matches(carrier.id(), id));
        }
    }

    @Test
    void theIdsOfTheSampleRequestsAreAccepted() {
        assertThat(matches(Carriers.MERIDIAN, "00110011")).isTrue();
        assertThat(matches(Carriers.CASCADE, "LK-0048213")).isTrue();
        assertThat(matches(Carriers.CASCADE, "LK-0049001")).isTrue();
        assertThat(matches(Carriers.HARBORLINE, "7700915-002")).isTrue();
        assertThat(matches(Carriers.HARBORLINE, "7700915-003")).isTrue();
        assertThat(matches(Carriers.MERIDIAN, "0011001")).isFalse();
    }

    @Test
    void everyPlanIsOfALineThatItsCarrierSells() {
        for (Carrier carrier : carriers) {
            List<String> sold = carrier.described().linesOfCoverage();
            assertThat(carrier.plans()).isNotEmpty().allMatch(plan -> sold.contains(spelledForCarriers(plan)));
            assertThat(carrier.plans()).extracting(Plan::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void thePlansOfTheSampleRequestsAreSold() {
        assertThat(plan(Carriers.LAKESHORE, "Lakeshore PPO 1500")).isEqualTo("medical/ppo");
        assertThat(plan(Carriers.LAKESHORE, "DHMO Smile Plus")).isEqualTo("dental/dhmo");
        assertThat(plan(Carriers.LAKESHORE, "50k Employee Basic Life")).isEqualTo("life/basic");
        assertThat(plan(Carriers.CASCADE, "Cascade HMO 1500")).isEqualTo("medical/hmo");
        assertThat(plan(Carriers.CASCADE, "Cascade Dental PPO")).isEqualTo("dental/ppo");
        assertThat(plan(Carriers.CASCADE, "ClearSight Plus")).isEqualTo("vision/null");
        assertThat(plan(Carriers.HARBORLINE, "STD 60% / 14-day")).isEqualTo("std/voluntary");
        assertThat(plan(Carriers.HARBORLINE, "Voluntary Accident Low")).isEqualTo("accident/voluntary");
    }

    @Test
    void theRulesLetTheSampleRequestsPass() {
        assertThat(rules(Carriers.CASCADE).cobraSupported()).isTrue();
        assertThat(rules(Carriers.HARBORLINE).volumeStep()).isNull();
        assertThat(rules(Carriers.LAKESHORE).volumeStep()).isEqualTo(1000);
    }

    @Test
    void everyPlanCanBeTold() {
        for (Carrier carrier : carriers) {
            for (Plan plan : carrier.plans()) {
                assertThat(plan.code()).isNotBlank();
                assertThat(plan.details()).containsKeys("waiting_periods", "plan_configuration");
                switch (plan.line()) {
                    case MEDICAL -> assertThat(plan.details()).containsKeys("cobra_rules", "network", "metal_tier");
                    case DENTAL, VISION -> assertThat(plan.details()).containsKeys("cobra_rules", "voluntary");
                    case LIFE, ADD, STD, LTD, CRITICAL_ILLNESS ->
                        assertThat(plan.details()).containsKey("volume_rules");
                    case ACCIDENT, CANCER, HOSPITAL_INDEMNITY ->
                        assertThat(plan.planType()).isEqualTo("voluntary");
                    case HEALTH_FUND, PHARMACY, WELLNESS -> throw new AssertionError("nobody sells " + plan.line());
                }
            }
        }
    }

    @Test
    void theVersionFollowsFromTheContent() {
        assertThat(new CarrierDirectory().all()).isEqualTo(carriers);
        assertThat(carriers)
                .extracting(carrier -> carrier.described().version())
                .doesNotHaveDuplicates();
    }

    private static String plan(UUID carrierId, String name) {
        return new CarrierDirectory()
                .get(carrierId).plans().stream()
                        .filter(plan -> plan.name().equals(name))
                        .map(plan -> plan.lineOfCoverage() + "/" + plan.planType())
                        .findFirst()
                        .orElseThrow();
    }

    private static CarrierDescribed.Rules rules(UUID carrierId) {
        return new CarrierDirectory().get(carrierId).described().rules();
    }

    private static String spelledForCarriers(Plan plan) {
        String line = plan.lineOfCoverage().replace('_', '-');
        boolean byParticipation = "basic".equals(plan.planType()) || "voluntary".equals(plan.planType());
        return byParticipation ? line + "-" + plan.planType() : line;
    }

    /** An id like {@code example} that ends in the suffix; ids of three last digits take a fourth. */
    private static String ending(String example, int suffix) {
        int digits = example.length() - example.replaceAll("[0-9]+$", "").length();
        return example.substring(0, example.length() - Math.min(4, digits)) + suffix;
    }

    private boolean matches(UUID carrierId, String id) {
        CarrierDescribed described = new CarrierDirectory().get(carrierId).described();
        return Pattern.matches(described.groupIdFormat().pattern(), id);
    }
}
