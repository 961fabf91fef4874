package io.coverbridge.events.field;

/** A field breaks a rule of its record. Carries the field's name on the wire, so that readers can say where. */
public final class InvalidFieldException extends IllegalArgumentException {

    private final String field;

    /** The rule is told without the value. */
    public InvalidFieldException(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
    }

    /** The field, as it is spelled on the wire. */
    public String field() {
        return field;
    }
}
