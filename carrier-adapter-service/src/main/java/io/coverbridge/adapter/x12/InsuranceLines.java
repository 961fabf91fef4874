package io.coverbridge.adapter.x12;

import io.coverbridge.events.member.LineOfCoverage;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of coverage in the words of a file ({@code HD03}). The implementation guide is about health only, and has no code for
 * life and its like; for those the codes are ours, as carriers agree on codes of their own. Each line has a code of its own.
 */
public final class InsuranceLines {

    private InsuranceLines() {}

    static String code(LineOfCoverage line) {
        return switch (line) {
            case MEDICAL -> "HLT";
            case DENTAL -> "DEN";
            case VISION -> "VIS";
            case STD -> "STD";
            case LTD -> "LTD";
            case PHARMACY -> "PDG";
            case WELLNESS -> "AG";
            case LIFE -> "LIF";
            case ADD -> "ADD";
            case ACCIDENT -> "ACC";
            case CRITICAL_ILLNESS -> "CRI";
            case CANCER -> "CNC";
            case HOSPITAL_INDEMNITY -> "HIN";
            case HEALTH_FUND -> "HFD";
        };
    }

    /** The line that a code says; none if it is not one of those that are written. */
    public static Optional<LineOfCoverage> line(String code) {
        return Arrays.stream(LineOfCoverage.values())
                .filter(line -> code(line).equals(code))
                .findFirst();
    }
}
