package io.coverbridge.adapter.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One call that a carrier received; nothing about people but, where one entry is read by itself, its body. */
@Schema(name = "ReceivedRequest")
record ReceivedResponse(
        UUID id,

        @Schema(
                examples = "family_delivery",
                description =
                        "connection_submit, connection_poll, family_delivery, file_transmission or file_answer; what"
                                + " is about a file is there once for each family in it")
        String kind,

        UUID carrierId,
        UUID connectionId,
        UUID groupId,

        @Schema(description = "Of what is about one family") @Nullable
        UUID employeeId,

        @Schema(
                examples = "1",
                description =
                        "Request number of a connection, from 0; number of a fulfillment, from 1; 0 for what a full file tells")
        int number,

        @Schema(
                examples = "0",
                description =
                        "Calls that were made before about the same; of file_answer, those in a row without an answer")
        int attempt,

        @Schema(examples = "delivered", description = "What the carrier answered, in one word")
        String answer,

        @Schema(type = SchemaType.INTEGER, examples = "1795374000", description = "Real time")
        Instant occurred,

        @Schema(examples = "1834", description = "Size of the body")
        int bodyBytes,

        @Schema(description = "The whole answer; only of one entry") @Nullable
        RecordedAnswer reply,

        @Schema(
                type = SchemaType.OBJECT,
                description = "As it was received; only of one entry, absent if it was larger than is kept")
        @Nullable
        JsonNode body) {

    /** As lists show it. */
    static ReceivedResponse of(ReceivedRequest request) {
        return of(request, null, null);
    }

    /** With all that is known. */
    static ReceivedResponse whole(ReceivedRequest request, @Nullable JsonNode body) {
        RecordedAnswer reply = EventData.read(RecordedAnswer.class, request.reply.getBytes(StandardCharsets.UTF_8));
        return of(request, reply, body);
    }

    private static ReceivedResponse of(
            ReceivedRequest request, @Nullable RecordedAnswer reply, @Nullable JsonNode body) {
        return new ReceivedResponse(
                request.id,
                request.kind,
                request.carrierId,
                request.connectionId,
                request.groupId,
                request.employeeId,
                request.number,
                request.attempt,
                request.answer,
                request.occurred,
                request.bodyBytes,
                reply,
                body);
    }

    @Override
    public String toString() {
        return "ReceivedResponse[id=" + id + ", kind=" + kind + ", answer=" + answer + "]";
    }
}
