package io.coverbridge.adapter.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** An organization's files as an operator sees them. Every 834 that is read here is checked against its schema. */
public final class Files {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID organization;

    public Files(UUID organization) {
        this.organization = organization;
    }

    /** Files that went out, oldest first. */
    public List<Map<String, Object>> out() {
        List<Map<String, Object>> found = list("direction=out");
        java.util.Collections.reverse(found);
        found.forEach(file -> valid(id(file)));
        return found;
    }

    /** What came in about a file. */
    public List<Map<String, Object>> answersTo(UUID file) {
        return list("in_reply_to=" + file);
    }

    /** Waits until so many files went out and each fulfils a condition. */
    public List<Map<String, Object>> awaitOut(String what, int count, Predicate<Map<String, Object>> each) {
        return Awaitility.await(what)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(
                                () -> list("direction=out"),
                                found -> found.size() == count && found.stream().allMatch(each))
                        .isEmpty()
                ? List.of()
                : out();
    }

    /** Waits until so many files went out and each has a status. */
    public List<Map<String, Object>> awaitOut(int count, String status) {
        return awaitOut(count + " files " + status, count, file -> status.equals(file.get("status")));
    }

    /** What a file says. */
    public byte[] content(UUID file) {
        return get("/" + file + "/content").statusCode(200).extract().asByteArray();
    }

    /** What an 834 says; fails if there is anything wrong with it. */
    public ReadFile valid(UUID file) {
        return valid(content(file));
    }

    /** What an 834 says; fails if there is anything wrong with it. */
    public static ReadFile valid(byte[] content) {
        try {
            ReadFile read = ReadFile.of(new ByteArrayInputStream(content));
            assertThat(read.findings()).isEmpty();
            assertThat(read.groups()).isNotEmpty();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an acknowledgement in. */
    public ValidatableResponse acknowledge(UUID file, byte[] content) {
        return given().auth()
                .oauth2(Tokens.of(Roles.PLATFORM, organization))
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/edi-x12", io.restassured.http.ContentType.TEXT)))
                .contentType("application/edi-x12")
                .body(new String(content, StandardCharsets.ISO_8859_1))
                .post("/emulator/v1/files/{id}/acknowledgements", file)
                .then();
    }

    /** The id of a file in a list. */
    public static UUID id(Map<String, Object> file) {
        return UUID.fromString(String.valueOf(file.get("id")));
    }

    /** An operator's request below {@code /ops/v1/files}. */
    public static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of(Roles.OPERATOR, UUID.randomUUID()))
                .get("/ops/v1/files" + path)
                .then();
    }

    private List<Map<String, Object>> list(String query) {
        JsonPath found = get("?page_size=100&organization_id=" + organization + "&" + query)
                .statusCode(200)
                .extract()
                .jsonPath();
        return new java.util.ArrayList<>(found.getList("response"));
    }
}
