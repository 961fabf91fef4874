package io.coverbridge.kit.http;

import static io.coverbridge.kit.http.ErrorsIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.http.Client.Answer;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of 45 things, page by page. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class PagesIT {

    @Test
    void theFirstPageHasTwentyRecordsAndLinksToTheNext() {
        Answer answer = Client.get("/things");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("response")).hasSize(20);
        assertThat(answer.json().path("meta").toString())
                .isEqualTo("{\"offset\":0,\"page_num\":1,\"page_size\":20,\"total_records\":45}");
        assertThat(answer.header("Link"))
                .isEqualTo("</things?offset=0&page_size=20>; rel=\"first\", </things?offset=20&page_size=20>;"
                        + " rel=\"next\"");
    }

    @Test
    void theLastPageLinksBackAndKeepsFilters() {
        Answer answer = Client.get("/things?name=a%20b%26c&offset=40&page_size=20");

        assertThat(answer.json().path("response")).hasSize(5);
        assertThat(answer.header("Link"))
                .contains("rel=\"first\"", "offset=20&page_size=20>; rel=\"prev\"", "name=a%20b%26c")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void aWishForMoreThanAHundredIsClamped() {
        Answer answer = Client.get("/things?page_size=1000");

        assertThat(answer.json().path("meta").path("page_size").asInt()).isEqualTo(100);
        assertThat(answer.json().path("response")).hasSize(45);
    }

    @Test
    void anEmptyWishIsNone() {
        assertThat(Client.get("/things?page_size=&offset=").json().path("response"))
                .hasSize(20);
    }

    @Test
    void anOffsetPastTheEndIsAnEmptyPage() {
        Answer answer = Client.get("/things?offset=2147483647&page_size=100");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("response")).isEmpty();
    }

    @Test
    void whatIsNoCountIs422() {
        for (String query : List.of(
                "page_size=0",
                "page_size=-1",
                "page_size=abc",
                "page_size=99999999999",
                "page_size=1.5",
                "offset=-1",
                "offset=x",
                "offset=99999999999")) {
            Answer answer = Client.get("/things?" + query);

            assertRefused(answer, 422);
            assertThat(answer.message()).startsWith(query.substring(0, query.indexOf('=')) + ": ");
        }
    }
}
