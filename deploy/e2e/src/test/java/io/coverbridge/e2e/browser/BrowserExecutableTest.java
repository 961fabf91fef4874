package io.coverbridge.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrowserExecutableTest {

    private static final String PATH = String.join(File.pathSeparator, "/first", "", "/second");

    @Test
    void theSettingGoesBeforeWhatIsInstalled() {
        Set<Path> programs = Set.of(Path.of("/mine/browser"), Path.of("/first/chromium"));

        assertThat(BrowserExecutable.find("/mine/browser", PATH, programs::contains))
                .contains(Path.of("/mine/browser"));
    }

    @Test
    void aSettingThatNamesNoProgramIsNotReplacedByAnother() {
        Set<Path> programs = Set.of(Path.of("/first/chromium"));

        assertThatThrownBy(() -> BrowserExecutable.find("/mine/browser", PATH, programs::contains))
                .hasMessage("-Dcoverbridge.browser=/mine/browser is not a program");
    }

    @Test
    void chromiumAnywhereOnThePathGoesBeforeChrome() {
        Set<Path> programs = Set.of(Path.of("/first/google-chrome"), Path.of("/second/chromium"));

        assertThat(BrowserExecutable.find("", PATH, programs::contains)).contains(Path.of("/second/chromium"));
    }

    @Test
    void usualPlacesAreLookedAtLast() {
        Set<Path> programs = Set.of(Path.of("/usr/bin/chromium"));

        assertThat(BrowserExecutable.find("", PATH, programs::contains)).contains(Path.of("/usr/bin/chromium"));
        assertThat(BrowserExecutable.find("", "", path -> false)).isEmpty();
    }
}
