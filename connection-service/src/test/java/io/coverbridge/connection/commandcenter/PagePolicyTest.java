package io.coverbridge.connection.commandcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagePolicyTest {

    @Test
    void theImportMapIsLetThroughByItsHash() {
        String policy = PagePolicy.of("<html><script type=\"importmap\">{}</script><script>no()</script></html>");

        // printf '{}' | openssl dgst -sha256 -binary | base64
        assertThat(policy).contains("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='");
    }

    @Test
    void nothingInlineAndNothingForeignIsAllowed() {
        assertThat(PagePolicy.of("<script type=\"importmap\">{}</script>"))
                .startsWith("default-src 'none'; ")
                .doesNotContain("unsafe")
                .doesNotContain("http")
                .contains("require-trusted-types-for 'script'", "frame-ancestors 'none'", "connect-src 'self'");
    }

    @Test
    void aPageWithoutAnImportMapIsRefused() {
        assertThatThrownBy(() -> PagePolicy.of("<html></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("import map");
    }
}
