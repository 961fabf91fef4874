package io.coverbridge.events;

/** A field breaks a rule of its record. Carries the field's name on the wire, so that readers can say where. */
final class InvalidFieldException extends IllegalArgumentException {

    private final String field;

    InvalidFieldException(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
    }

    String field() {
        return field;
    }
}
