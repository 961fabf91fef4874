package io.coverbridge.connection.disconnection;

import io.coverbridge.kit.json.OptionalBody;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a confirmation; may be left out where the request has a date.
 *
 * @param effectiveEndDate last day on which the carrier is told anything
 */
@Schema(examples = "{\"effective_end_date\": \"2026-12-31\"}")
public record ConfirmRequest(@Nullable LocalDate effectiveEndDate) implements OptionalBody {}
