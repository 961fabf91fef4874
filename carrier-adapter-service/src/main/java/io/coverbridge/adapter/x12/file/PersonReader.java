package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a row says of the person: loops 2100A, 2100B and 2100C. */
final class PersonReader {

    private static final PersonName NOBODY = new PersonName(null, null, null, null, null, null);

    private String loop = "";
    PersonName name = NOBODY;
    final List<Reach> reach = new ArrayList<>();

    @Nullable
    PostalAddress home;

    @Nullable
    PostalAddress mailing;

    @Nullable
    Demographics demographics;

    @Nullable
    Income income;

    final List<Amount> amounts = new ArrayList<>();

    @Nullable
    String health;

    final List<String> languages = new ArrayList<>();
    private @Nullable PersonName previousName;
    private @Nullable Demographics previousDemographics;
    private @Nullable Segment street;

    void take(Segment segment) {
        if (segment.is("NM1")) {
            open(segment);
            return;
        }
        switch (loop) {
            case "2100A" -> member(segment);
            case "2100B" -> previousDemographics = segment.is("DMG") ? demographics(segment) : previousDemographics;
            case "2100C" -> mailing = address(segment, mailing);
            default -> {
                // Employers, schools, parents and responsible persons are not kept.
            }
        }
    }

    private void open(Segment segment) {
        street = null;
        switch (segment.element(1)) {
            case "IL", "74" -> {
                loop = "2100A";
                name = name(segment);
            }
            case "70" -> {
                loop = "2100B";
                previousName = name(segment);
            }
            case "31" -> loop = "2100C";
            default -> loop = "";
        }
    }

    private void member(Segment segment) {
        switch (segment.id()) {
            case "PER" -> {
                for (int i = 3; i <= 7; i += 2) {
                    if (!segment.element(i).isEmpty() && !segment.element(i + 1).isEmpty()) {
                        reach.add(new Reach(segment.element(i), segment.element(i + 1)));
                    }
                }
            }
            case "N3", "N4" -> home = address(segment, home);
            case "DMG" -> demographics = demographics(segment);
            case "ICM" -> income = income(segment);
            case "AMT" -> CoverageReader.addAmount(segment, amounts);
            case "HLH" -> health = segment.optional(1);
            case "LUI" -> {
                if (segment.is("LUI", "LE")) {
                    languages.add(segment.element(2));
                }
            }
            default -> {
                // The class of employment is not kept.
            }
        }
    }

    private @Nullable PostalAddress address(Segment segment, @Nullable PostalAddress known) {
        if (segment.is("N3")) {
            street = segment;
            return known;
        }
        if (!segment.is("N4")) {
            return known;
        }
        return new PostalAddress(
                street == null ? null : street.optional(1),
                street == null ? null : street.optional(2),
                segment.optional(1),
                segment.optional(2),
                segment.optional(3),
                segment.element(5).equals("CY") ? segment.optional(6) : null);
    }

    private static PersonName name(Segment segment) {
        return new PersonName(
                segment.optional(3),
                segment.optional(4),
                segment.optional(5),
                segment.optional(6),
                segment.optional(7),
                segment.element(8).equals("34") ? segment.optional(9) : null);
    }

    private static Demographics demographics(Segment segment) {
        return new Demographics(Values.readDate(segment.element(2)), segment.optional(3), segment.optional(4));
    }

    private static @Nullable Income income(Segment segment) {
        BigDecimal amount = Values.readNumber(segment.element(2));
        return amount == null ? null : new Income(segment.element(1), amount, Values.readNumber(segment.element(3)));
    }

    @Nullable
    PreviousIdentity previous() {
        return previousName == null ? null : new PreviousIdentity(previousName, previousDemographics);
    }
}
