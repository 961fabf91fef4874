package io.coverbridge.connection.disconnection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Page;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A disconnection, as the API answers it.
 *
 * @param id stable for life
 * @param version changes with every modification
 * @param created when it was made
 * @param modified when it last changed
 * @param organizationId whose it is
 * @param carrierId the carrier
 * @param groupId the group
 * @param groupName name of the employer
 * @param sourceId the record that gave rise to it; null if there is none
 * @param sourceType who or what gave rise to it
 * @param sourceDate day of that record; absent if there is none
 * @param status where it stands
 * @param effectiveEndDate last day on which the carrier is told anything; absent while it is not known
 * @param completed when it was completed; null before
 * @param decided when the platform decided; null before
 */
@Schema(name = "GroupDisconnectionRequest")
public record DisconnectionResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID organizationId,
        UUID carrierId,
        UUID groupId,
        @Schema(examples = "Larkspur Canning Cooperative") String groupName,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID sourceId,

        @Schema(examples = "platform") DisconnectionSource sourceType,
        @Nullable LocalDate sourceDate,
        @Schema(examples = "processing") DisconnectionStatus status,
        @Schema(examples = "2026-12-31") @Nullable LocalDate effectiveEndDate,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant completed,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant decided) {

    static RestResponse<DisconnectionResponse> answer(int status, GroupDisconnection disconnection) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), of(disconnection))
                .header("ETag", EntityTags.of(disconnection.version))
                .build();
    }

    static RestResponse<Page<DisconnectionResponse>> page(Page<GroupDisconnection> page, UriInfo uri) {
        return page.map(DisconnectionResponse::of).toResponse(uri);
    }

    private static DisconnectionResponse of(GroupDisconnection disconnection) {
        return new DisconnectionResponse(
                disconnection.id,
                disconnection.version,
                disconnection.createdAt,
                disconnection.modifiedAt,
                disconnection.organizationId,
                disconnection.carrierId,
                disconnection.groupId,
                disconnection.groupName,
                disconnection.sourceId,
                disconnection.sourceType,
                disconnection.sourceDate,
                disconnection.status,
                disconnection.effectiveEndDate,
                disconnection.completedAt,
                disconnection.decidedAt);
    }
}
