package io.coverbridge.adapter.x12.ack;

import java.util.Arrays;
import java.util.Optional;

/** How something was taken (TA104, IK501, AK901). */
public enum AckCode {
    ACCEPTED("A"),
    ACCEPTED_WITH_ERRORS("E"),
    /** Of a group: some of its transaction sets are rejected. */
    PARTLY_ACCEPTED("P"),
    REJECTED("R"),
    /** The authentication of the message failed. */
    REJECTED_UNAUTHENTIC("M"),
    /** The assurance failed. */
    REJECTED_UNASSURED("W"),
    /** It could not be decrypted. */
    REJECTED_UNREADABLE("X");

    private final String code;

    AckCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Whether nothing of it was taken. */
    public boolean rejected() {
        return switch (this) {
            case ACCEPTED, ACCEPTED_WITH_ERRORS, PARTLY_ACCEPTED -> false;
            case REJECTED, REJECTED_UNAUTHENTIC, REJECTED_UNASSURED, REJECTED_UNREADABLE -> true;
        };
    }

    static Optional<AckCode> of(String code) {
        return Arrays.stream(values()).filter(ack -> ack.code.equals(code)).findFirst();
    }
}
