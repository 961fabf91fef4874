package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyEnrollment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between an enrollment as held and as wanted.
 *
 * @param fields names of the fields, as the API spells them
 * @param telling whether there is anything for the carrier in it
 */
record Differences(List<String> fields, boolean telling) {

    /**
     * Compares all that a document can say. A date of the latest change or of the signature that is merely left out is not
     * worth a message: the document has nothing new to say about it. It goes with any other change, though.
     */
    static Differences between(HeldEnrollment before, HeldEnrollment after) {
        FamilyEnrollment old = before.enrollment();
        FamilyEnrollment wanted = after.enrollment();
        List<String> fields = new ArrayList<>(0);
        note(fields, old.effectiveStartDate().equals(wanted.effectiveStartDate()), "effective_start_date");
        note(fields, old.effectiveEndDate().equals(wanted.effectiveEndDate()), "effective_end_date");
        note(fields, Objects.equals(old.volume(), wanted.volume()), "volume");
        note(fields, Objects.equals(old.pcpDetails(), wanted.pcpDetails()), "pcp_details");
        note(fields, Objects.equals(before.cobraDetails(), after.cobraDetails()), "cobra_details");
        note(fields, JsonValues.same(before.carrierConfig(), after.carrierConfig()), "carrier_config");
        boolean telling = !fields.isEmpty();
        telling |= date(
                fields,
                old.latestChangeEffectiveDate(),
                wanted.latestChangeEffectiveDate(),
                "latest_change_effective_date");
        telling |= date(fields, before.signatureDate(), after.signatureDate(), "signature_date");
        return new Differences(List.copyOf(fields), telling);
    }

    /** What kind of change it is. */
    static FamilyChange.Type type(HeldEnrollment before, HeldEnrollment after) {
        if (after.waived()) {
            return FamilyChange.Type.WAIVER;
        }
        if (before.open() && !after.open()) {
            return FamilyChange.Type.TERMINATION;
        }
        return !before.open() && after.open() ? FamilyChange.Type.REINSTATEMENT : FamilyChange.Type.CHANGE;
    }

    private static void note(List<String> fields, boolean same, String field) {
        if (!same) {
            fields.add(field);
        }
    }

    private static boolean date(List<String> fields, @Nullable Object before, @Nullable Object after, String field) {
        boolean same = Objects.equals(before, after);
        note(fields, same, field);
        return !same && after != null;
    }
}
