package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * The head of a member's row (INS). Codes are those of the file.
 *
 * @param subscriber whether it is the subscriber (INS01)
 * @param relationship to the subscriber (INS02), {@code 18} for oneself
 * @param maintenanceType what happens to the member (INS03)
 * @param maintenanceReason why (INS04)
 * @param benefitStatus {@code A} active, {@code C} continued under COBRA (INS05)
 * @param qualifyingEvent why coverage may be continued (INS07)
 * @param employmentStatus INS08
 * @param studentStatus {@code F} full time, {@code N} none (INS09)
 * @param handicapped INS10
 */
public record InsuredStatus(
        boolean subscriber,
        String relationship,
        MaintenanceType maintenanceType,
        @Nullable String maintenanceReason,
        String benefitStatus,
        @Nullable String qualifyingEvent,
        @Nullable String employmentStatus,
        @Nullable String studentStatus,
        @Nullable Boolean handicapped) {
    @Override
    public String toString() {
        return "InsuredStatus[redacted]";
    }
}
