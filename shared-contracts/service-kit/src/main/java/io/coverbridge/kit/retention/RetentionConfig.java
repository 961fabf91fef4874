package io.coverbridge.kit.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How long things are kept. */
@ConfigMapping(prefix = "coverbridge.retention")
public interface RetentionConfig {

    /** How often is looked for what is old; the first time is this long after the start. 0 never looks. */
    @WithDefault("6h")
    Duration interval();

    /** Most rows of one transaction. */
    @WithDefault("1000")
    int batch();

    /** By the name of a rule, in place of its default; 0 keeps for ever. The rules are listed in the README of the kit. */
    Map<String, Duration> keep();
}
