package io.coverbridge.adapter.session;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.adapter.steering.Consistent;
import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.kit.error.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One call, in names that are the same in every run, and what the carrier answered. */
@Schema(name = "SessionAnswer")
@Consistent
record SessionAnswer(
        @Schema(
                examples = "family_delivery",
                description =
                        "connection_submit, connection_poll, family_delivery, file_transmission or file_answer; what"
                                + " is about a file is there once for each family in it")
        @NotNull
        CallKind kind,

        @Schema(examples = "b5d6c1f2-7a43-4c1e-9c0d-2f6f1f0a9e11") @NotNull
        UUID carrierId,

        @Schema(examples = "LK-0048213") @NotNull @Size(min = 1, max = ConnectionRequested.MAX_CARRIER_GROUP_ID_LENGTH)
        String carrierGroupId,

        @Schema(
                examples = "EMP-20451",
                description = "The platform's id of the employee, or the employer's; absent for connections, and for"
                        + " employees with neither")
        @Size(min = 1, max = 255)
        @Nullable
        String customIndividualId,

        @Schema(
                examples = "1",
                description =
                        "Request number of a connection, from 0; number of a fulfillment, from 1; 0 for what a full file tells")
        @NotNull
        Integer number,

        @Schema(
                examples = "0",
                description =
                        "Calls that were made before about the same; of file_answer, those in a row without an answer")
        @NotNull
        Integer attempt,

        @NotNull RecordedAnswer answer)
        implements Consistent.Body {

    /** More calls about the same than any setting allows. */
    private static final int MOST = 1_000_000;

    static SessionAnswer of(CallName name, RecordedAnswer answer) {
        return new SessionAnswer(
                name.kind(),
                name.carrierId(),
                name.carrierGroupId(),
                name.customIndividualId(),
                name.number(),
                name.attempt(),
                answer);
    }

    /** The call; the body has been checked. */
    CallName name() {
        return new CallName(kind, carrierId, carrierGroupId, customIndividualId, number, attempt);
    }

    // What is missing arrives as null, whatever the types say, and is told by the constraints.
    @Override
    public List<Violation> faults() {
        AnswerFaults faults = new AnswerFaults();
        faults.range("number", number, kind == CallKind.FAMILY_DELIVERY ? 1 : 0, MOST);
        faults.range("attempt", attempt, 0, MOST);
        if (kind != null && kind.isOfConnection() && customIndividualId != null) {
            faults.add("custom_individual_id", "Does not go with connections.");
        }
        if (kind != null && answer != null) {
            faults.of(kind, answer);
        }
        return faults.all();
    }
}
