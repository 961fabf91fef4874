package io.coverbridge.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = new Routes(List.of(
            new Route("/", "all", 1, false),
            new Route("/emulator", "emulator", 2, false),
            new Route("/services/emulator", "emulator", 3, true),
            new Route("/api/v1/groups/*/employees", "members", 4, false)));

    @Test
    void theClosestMatchWins() {
        assertThat(routes.of("/emulator/v1/carriers").port()).isEqualTo(2);
        assertThat(routes.of("/services/emulator/q/health").port()).isEqualTo(3);
        assertThat(routes.of("/api/v1/carriers?x=/emulator/").port()).isEqualTo(1);
        assertThat(routes.of("/emulators").port()).isEqualTo(1);
        assertThat(routes.of("*").port()).isEqualTo(1);
    }

    @Test
    void aStarIsOneSegment() {
        assertThat(routes.of("/api/v1/groups/7/employees").port()).isEqualTo(4);
        assertThat(routes.of("/api/v1/groups/7/employees?name=a").port()).isEqualTo(4);
        assertThat(routes.of("/api/v1/groups/7/employees/8/dependents").port()).isEqualTo(4);
        assertThat(routes.of("/api/v1/groups/7/employees_of_old").port()).isEqualTo(1);
        assertThat(routes.of("/api/v1/groups/7/8/employees").port()).isEqualTo(1);
        assertThat(routes.of("/api/v1/groups/7").port()).isEqualTo(1);
    }

    @Test
    void onlyARouteThatSaysSoStripsItsPrefix() {
        assertThat(routes.of("/services/emulator/q/openapi?a=b").rewrite("/services/emulator/q/openapi?a=b"))
                .isEqualTo("/q/openapi?a=b");
        assertThat(routes.of("/emulator/v1").rewrite("/emulator/v1")).isEqualTo("/emulator/v1");
    }

    @Test
    void aTableWithoutARouteForTheRestIsRefused() {
        assertThatThrownBy(() -> new Routes(List.of(new Route("/a", "a", 1, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
