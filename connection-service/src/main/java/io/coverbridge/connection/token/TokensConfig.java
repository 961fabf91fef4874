package io.coverbridge.connection.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The tokens that this service issues. */
@ConfigMapping(prefix = "coverbridge.tokens")
public interface TokensConfig {

    /** File with the RSA private key that signs tokens, PEM (PKCS #8), 2048 bits at least. There is no default. */
    Path signingKey();

    /** The {@code iss} claim; services check it with {@code mp.jwt.verify.issuer}. */
    @WithDefault("coverbridge")
    String issuer();

    /** How long a token holds. */
    @WithDefault("600s")
    Duration lifetime();
}
