package io.coverbridge.adapter.x12.file;

import java.util.Arrays;
import java.util.Optional;

/** What is to happen to a member (INS03) or a coverage (HD01). */
public enum MaintenanceType {
    CHANGE("001"),
    DELETION("002"),
    ADDITION("021"),
    /** Cancellation or termination. */
    TERMINATION("024"),
    REINSTATEMENT("025"),
    CORRECTION("026"),
    /** Nothing happens; this is how it is. */
    AUDIT("030"),
    NOT_APPLICABLE("032");

    private final String code;

    MaintenanceType(String code) {
        this.code = code;
    }

    /** The code in the file. */
    public String code() {
        return code;
    }

    static Optional<MaintenanceType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
