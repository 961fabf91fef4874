package io.coverbridge.adapter.file;

import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.events.GroupDetails;
import java.util.List;

/**
 * What a file says of one group.
 *
 * @param carrierGroupId how the carrier names it
 * @param employer the employer and its broker
 * @param families at least one
 */
record GroupPart(String carrierGroupId, GroupDetails employer, List<BenefitFamily> families) {
    GroupPart {
        families = List.copyOf(families);
    }
}
