package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier thinks of families that are well written. */
public interface Reviewer {

    /**
     * Looks at a family.
     *
     * @param header of its transaction set; absent where that could not be understood
     * @return what is refused of it, nothing if all is taken
     */
    List<Refusal> review(@Nullable TransactionHeader header, BenefitFamily family);
}
