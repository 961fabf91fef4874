package io.coverbridge.connection.commandcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void filesOfThePageAreFoundByTheirPath() {
        assertThat(assets.find("components/shell.js")).hasValueSatisfying(file -> {
            assertThat(file.contentType()).isEqualTo("text/javascript;charset=utf-8");
            assertThat(file.plain().toString()).contains("cb-shell");
            assertThat(file.compressed().length()).isLessThan(file.plain().length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index.html",
                "nothing.js",
                "../application.properties",
                "core/../index.html",
                "core//session.js",
                "/core/session.js",
                "core/session.js/",
                "core/Session.js",
                "core/session.js\u0000.css",
                "core\\session.js"
            })
    void nothingElseIsLookedUp(String path) {
        assertThat(assets.find(path)).isEmpty();
    }

    @Test
    void theVersionsOfTheLibrariesStandInThePage() {
        assertThat(new String(Assets.page(), StandardCharsets.UTF_8))
                .doesNotContain("${")
                .containsPattern("/_static/lit/\\d+\\.\\d+\\.\\d+/index\\.js");
    }

    @Test
    void anEntityTagFollowsTheContentAlone() {
        byte[] one = "a".getBytes(StandardCharsets.UTF_8);
        byte[] other = "b".getBytes(StandardCharsets.UTF_8);

        assertThat(Asset.of("text/css", one).entityTag())
                .isEqualTo(Asset.of("text/javascript", one).entityTag())
                .isNotEqualTo(Asset.of("text/css", other).entityTag());
    }
}
