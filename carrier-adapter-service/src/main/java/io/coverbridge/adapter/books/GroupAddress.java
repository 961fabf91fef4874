package io.coverbridge.adapter.books;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.kit.error.ApiException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which group of whose is meant.
 *
 * @param organizationId whose it is
 * @param carrier the carrier that holds it
 * @param carrierGroupId how the carrier names it
 */
record GroupAddress(UUID organizationId, Carrier carrier, String carrierGroupId) {

    private static final String MODEL = "CarrierGroup";

    /** 404: the carrier holds no such group for the organization. */
    ApiException notFound() {
        return ApiException.notFound(MODEL, carrierGroupId);
    }

    /** Notes an id that is none of the carrier's. */
    void check(Violations violations) {
        var format = carrier.described().groupIdFormat();
        if (!Pattern.matches(format.pattern(), carrierGroupId)) {
            violations.add(
                    "carrier_group_id",
                    "Does not match the format required by "
                            + carrier.described().displayName() + ": " + format.description());
        }
    }
}
