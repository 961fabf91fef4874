package io.coverbridge.connection.apikey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key together with its secret, which is shown in this one answer.
 *
 * @param key the key
 * @param clientSecret its secret half
 */
public record KeyWithSecretResponse(
        @JsonUnwrapped KeyResponse key,

        @Schema(examples = "cbs_kX0c0pQmD1b7n6u5R4e3W2q1zYxVtSrQpOnMlKjIhGf")
        String clientSecret) {

    static KeyWithSecretResponse of(KeyWithSecret made, Instant now) {
        return new KeyWithSecretResponse(
                KeyResponse.of(made.key(), now), made.secret().text());
    }

    @Override
    public String toString() {
        return "KeyWithSecretResponse[redacted]";
    }
}
