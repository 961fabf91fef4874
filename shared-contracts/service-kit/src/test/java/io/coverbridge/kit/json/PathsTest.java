package io.coverbridge.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {

    @Test
    void propertiesAreNamedAsInTheApi() {
        assertThat(Paths.ofProperties("groupData.carrierGroupId")).isEqualTo("group_data.carrier_group_id");
        assertThat(Paths.ofProperties("moreDetails[1].lineCode")).isEqualTo("more_details[1].line_code");
        assertThat(Paths.ofProperties("name")).isEqualTo("name");
    }

    @Test
    void anElementThatIsAtFaultItselfIsToldByItsPlaceAlone() {
        assertThat(Paths.ofProperties("carrierOverrides[0].<list element>")).isEqualTo("carrier_overrides[0]");
        assertThat(Paths.ofProperties("lines[2].<list element>.planCode")).isEqualTo("lines[2].plan_code");
    }
}
