package io.coverbridge.connection.token;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a token request.
 *
 * @param grantType always {@code client_credentials}
 */
public record TokenRequest(
        @NotNull @Schema(examples = "client_credentials") @Nullable
        String grantType) {}
