package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a member's values into the form that elements take, and notes those that have none. */
final class Wording {

    private final UUID memberId;
    private final List<Problem> problems;

    Wording(UUID memberId, List<Problem> problems) {
        this.memberId = memberId;
        this.problems = problems;
    }

    /** Free text: spelled with the letters that there are, cut where it is too long; nothing if nothing is left. */
    @Nullable
    String text(@Nullable String value, int maxLength) {
        String cut = value == null ? "" : X12Text.cut(value, maxLength);
        return cut.isEmpty() ? null : cut;
    }

    /** Free text that has to say something. */
    String spoken(String value, int minLength, int maxLength, String element) {
        String cut = X12Text.cut(value, maxLength);
        if (cut.chars().noneMatch(Character::isLetterOrDigit)) {
            problem(element, X12Fault.BAD_CHARACTER);
        } else if (cut.length() < minLength) {
            problem(element, X12Fault.TOO_SHORT);
        }
        return cut;
    }

    /** Something that is compared, and must arrive as it is. */
    @Nullable
    String exact(@Nullable String value, int minLength, int maxLength, String element) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!X12Text.isExpressible(value)) {
            problem(element, X12Fault.BAD_CHARACTER);
        } else if (value.length() > maxLength) {
            problem(element, X12Fault.TOO_LONG);
        } else if (value.length() < minLength) {
            problem(element, X12Fault.TOO_SHORT);
        }
        return value;
    }

    /** A label: spelled with the letters that there are, but never cut, since a part of it may be another label. */
    String label(String value, int maxLength, String element) {
        String whole = X12Text.of(value);
        if (whole.length() > maxLength) {
            problem(element, X12Fault.TOO_LONG);
        }
        return whole;
    }

    void problem(String element, X12Fault fault) {
        problems.add(new Problem(memberId, element, fault));
    }
}
