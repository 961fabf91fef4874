package io.coverbridge.adapter.x12.syntax;

import io.xlate.edi.stream.EDIStreamValidationError;

/** What can be wrong with a file. The codes are those of {@code 999 IK304} for segments and {@code 999 IK403} for elements. */
public enum X12Fault {
    /** A segment where it has no place. */
    SEGMENT_UNEXPECTED(Level.SEGMENT, "2"),
    /** A segment that has to be there is not; the position is that of the segment before which it was missed. */
    SEGMENT_MISSING(Level.SEGMENT, "3"),
    LOOP_TOO_OFTEN(Level.SEGMENT, "4"),
    SEGMENT_TOO_OFTEN(Level.SEGMENT, "5"),
    /** A segment that the transaction set does not know. */
    SEGMENT_UNKNOWN(Level.SEGMENT, "6"),
    SEGMENT_OUT_OF_ORDER(Level.SEGMENT, "7"),
    /** A segment whose use is refused by whoever processes it. */
    SEGMENT_REFUSED(Level.SEGMENT, "8"),
    /** A segment, or a code in it that decides what it is, which the implementation guide does not use here. */
    SEGMENT_NOT_USED(Level.SEGMENT, "I4"),
    /** A dependent before its subscriber. */
    SUBSCRIBER_MISSING(Level.SEGMENT, "I6"),
    LOOP_MISSING(Level.SEGMENT, "I7"),
    SEGMENT_TOO_RARE(Level.SEGMENT, "I8"),
    ELEMENT_MISSING(Level.ELEMENT, "1"),
    ELEMENT_MISSING_BESIDE_ANOTHER(Level.ELEMENT, "2"),
    TOO_MANY_ELEMENTS(Level.ELEMENT, "3"),
    TOO_SHORT(Level.ELEMENT, "4"),
    TOO_LONG(Level.ELEMENT, "5"),
    BAD_CHARACTER(Level.ELEMENT, "6"),
    BAD_CODE(Level.ELEMENT, "7"),
    BAD_DATE(Level.ELEMENT, "8"),
    BAD_TIME(Level.ELEMENT, "9"),
    EXCLUDED_BY_ANOTHER(Level.ELEMENT, "10"),
    TOO_MANY_REPETITIONS(Level.ELEMENT, "12"),
    TOO_MANY_COMPONENTS(Level.ELEMENT, "13"),
    /** A code that the standard may know, but the implementation guide does not use here. */
    CODE_NOT_USED(Level.ELEMENT, "I6"),
    ELEMENT_NOT_USED(Level.ELEMENT, "I10"),
    TOO_FEW_REPETITIONS(Level.ELEMENT, "I11"),
    /** The control number of a trailer is not that of its header. */
    CONTROL_NUMBER_DIFFERS(Level.CONTROL, "7"),
    /** A trailer counts something else than there is. */
    COUNT_DIFFERS(Level.CONTROL, "7"),
    /** The same control number a second time in one file. */
    CONTROL_NUMBER_REPEATED(Level.CONTROL, "7"),
    /** A kind or version of transaction set that is not read. */
    NOT_SUPPORTED(Level.CONTROL, "7"),
    /** The file ends before it is complete. */
    TRUNCATED(Level.CONTROL, "8"),
    /** From here on it is no X12. */
    NOT_X12(Level.CONTROL, "8"),
    /** There are more faults than are listed. */
    TOO_MANY_FAULTS(Level.CONTROL, "8");

    /** What a fault is a fault of. */
    public enum Level {
        SEGMENT,
        ELEMENT,
        /** Envelopes, and a file as a whole. */
        CONTROL
    }

    private final Level level;
    private final String code;

    X12Fault(Level level, String code) {
        this.level = level;
        this.code = code;
    }

    /** What it is a fault of. */
    public Level level() {
        return level;
    }

    /** Its code in {@code IK304} or {@code IK403}; that of {@code IK304} where it is a fault of an envelope. */
    public String code() {
        return code;
    }

    @SuppressWarnings("deprecation") // the library keeps constants that it never uses
    static X12Fault of(EDIStreamValidationError error) {
        return switch (error) {
            case UNRECOGNIZED_SEGMENT_ID, SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET -> SEGMENT_UNKNOWN;
            case UNEXPECTED_SEGMENT, SEGMENT_EXCLUSION_CONDITION_VIOLATED -> SEGMENT_UNEXPECTED;
            case MANDATORY_SEGMENT_MISSING,
                    CONDITIONAL_REQUIRED_SEGMENT_MISSING,
                    IMPLEMENTATION_DEPENDENT_SEGMENT_MISSING -> SEGMENT_MISSING;
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> LOOP_TOO_OFTEN;
            case SEGMENT_EXCEEDS_MAXIMUM_USE -> SEGMENT_TOO_OFTEN;
            case SEGMENT_NOT_IN_PROPER_SEQUENCE -> SEGMENT_OUT_OF_ORDER;
            case SEGMENT_HAS_DATA_ELEMENT_ERRORS -> SEGMENT_REFUSED;
            case IMPLEMENTATION_UNUSED_SEGMENT_PRESENT, IMPLEMENTATION_DEPENDENT_UNUSED_SEGMENT_PRESENT ->
                SEGMENT_NOT_USED;
            case IMPLEMENTATION_LOOP_OCCURS_UNDER_MINIMUM_TIMES -> LOOP_MISSING;
            case IMPLEMENTATION_SEGMENT_BELOW_MINIMUM_USE -> SEGMENT_TOO_RARE;
            default -> ofElement(error);
        };
    }

    @SuppressWarnings("deprecation")
    private static X12Fault ofElement(EDIStreamValidationError error) {
        return switch (error) {
            case REQUIRED_DATA_ELEMENT_MISSING -> ELEMENT_MISSING;
            case CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING, IMPLEMENTATION_DEPENDENT_DATA_ELEMENT_MISSING ->
                ELEMENT_MISSING_BESIDE_ANOTHER;
            case TOO_MANY_DATA_ELEMENTS -> TOO_MANY_ELEMENTS;
            case EXCLUSION_CONDITION_VIOLATED -> EXCLUDED_BY_ANOTHER;
            case TOO_MANY_REPETITIONS -> TOO_MANY_REPETITIONS;
            case TOO_MANY_COMPONENTS -> TOO_MANY_COMPONENTS;
            case IMPLEMENTATION_UNUSED_DATA_ELEMENT_PRESENT, IMPLEMENTATION_DEPENDENT_UNUSED_DATA_ELEMENT_PRESENT ->
                ELEMENT_NOT_USED;
            case IMPLEMENTATION_TOO_FEW_REPETITIONS -> TOO_FEW_REPETITIONS;
            case DATA_ELEMENT_TOO_SHORT -> TOO_SHORT;
            case DATA_ELEMENT_TOO_LONG -> TOO_LONG;
            case INVALID_CODE_VALUE, IMPLEMENTATION_PATTERN_MATCH_FAILURE -> BAD_CODE;
            case INVALID_DATE -> BAD_DATE;
            case INVALID_TIME -> BAD_TIME;
            case IMPLEMENTATION_INVALID_CODE_VALUE -> CODE_NOT_USED;
            case CONTROL_REFERENCE_MISMATCH -> CONTROL_NUMBER_DIFFERS;
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> COUNT_DIFFERS;
            default -> BAD_CHARACTER;
        };
    }
}
