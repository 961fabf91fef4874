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
    void theSecondCarrierSellsThePlansOfTheSampleRequests() {
        List<Plan> plans = new CarrierDirectory().get(Carriers.LAKESHORE).plans();

        assertThat(plans)
                .contains(
                        new Plan("DHMO Smile Plus", "dental", "dhmo"),
                        new Plan("50k Employee Basic Life", "life", "basic"));
        assertThat(plans).extracting(Plan::lineOfCoverage).contains("medical");
    }

    @Test
    void theVersionFollowsFromTheContent() {
        assertThat(new CarrierDirectory().all()).isEqualTo(carriers);
        assertThat(carriers)
                .extracting(carrier -> carrier.described().version())
                .doesNotHaveDuplicates();
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
