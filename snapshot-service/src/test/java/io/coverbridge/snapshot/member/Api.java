package io.coverbridge.snapshot.member;

import static io.restassured.RestAssured.given;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Two platforms as clients of the service under test. */
public final class Api {

    public static final UUID OURS = UUID.fromString("d61fa455-adf4-4dc4-8c57-6d779ba9475e");
    public static final UUID OTHERS = UUID.fromString("0f1d9c58-6f0e-4b36-9d0a-6b8f2f7f5a02");

    private Api() {}

    public static RequestSpecification as(UUID organizationId) {
        return anonymous()
                .header("Authorization", "Bearer " + Tokens.of(Roles.PLATFORM, organizationId))
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification anonymous() {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    /** Our own read of an address that stands for itself. */
    public static Response get(String path) {
        return as(OURS).get("/api/v1" + path);
    }

    /** Our own read with query parameters: name, value, and so on. */
    public static Response get(String path, String... query) {
        RequestSpecification request = as(OURS);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/v1" + path);
    }

    /** Our own read of an address that is encoded already. */
    public static Response getRaw(String path) {
        return as(OURS).urlEncodingEnabled(false).get("/api/v1" + path);
    }

    public static List<String> ids(Response page) {
        return page.jsonPath().getList("response.id");
    }

    public static Map<String, Object> first(Response page) {
        return page.jsonPath().getMap("response[0]");
    }

    /** One segment of a path, every byte but letters and digits percent-encoded. */
    public static String encoded(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(Character.isLetterOrDigit(b) && b > 0 ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return encoded.toString();
    }
}
