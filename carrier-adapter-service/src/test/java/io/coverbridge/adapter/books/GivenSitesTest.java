package io.coverbridge.adapter.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.installed.GivenSite;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GivenSitesTest {

    private static final String ADDRESS =
            "{\"street_one\": \"7 Weir Lane\", \"city\": \"Fernhollow\", \"state\": \"OR\", \"zip_code\": \"97103\"}";

    private final Violations violations = new Violations();

    @Test
    void sitesAreReadInTheirOrder() {
        assertThat(read("""
                [{"display_name": "Mill", "address": %1$s}, {"display_name": "Store", "address": %1$s}]
                """.formatted(ADDRESS)))
                .extracting(GivenSite::displayName)
                .containsExactly("Mill", "Store");
        violations.check();
    }

    @Test
    void eachFaultIsToldAtItsPlace() {
        read("""
                [{"display_name": "Mill", "address": %1$s}, {"display_name": "Mill", "address": %1$s},
                 {"address": {"street_one": "7 Weir Lane", "city": "", "state": "Oregon", "zip_code": "x"}}, 7]
                """.formatted(ADDRESS));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(violations::check)
                .satisfies(refused -> assertThat(refused.getMessage())
                        .contains(
                                "locations[1].display_name: Comes more than once.",
                                "locations[2].display_name: ",
                                "locations[2].address.state: ",
                                "locations[3]: Not a valid object."));
    }

    @Test
    void whatIsLeftOutIsTheCarriersOwn() {
        assertThat(new GivenSites(violations).read(null)).isNull();
        violations.check();
    }

    private List<GivenSite> read(String json) {
        try {
            List<JsonNode> nodes = new ArrayList<>();
            EventJson.mapper().readTree(json).forEach(nodes::add);
            return Objects.requireNonNull(new GivenSites(violations).read(nodes));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
