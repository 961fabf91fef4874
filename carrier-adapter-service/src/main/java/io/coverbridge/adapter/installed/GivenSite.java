package io.coverbridge.adapter.installed;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.SiteAddress;
import io.coverbridge.events.field.Fields;

/**
 * A site of an employer that was given by program; its id follows from the group and the name.
 *
 * @param displayName what the carrier calls it, at most 255 characters
 * @param address where it is
 */
public record GivenSite(String displayName, SiteAddress address) {
    public GivenSite {
        Fields.line(displayName, 255, "display_name");
        requireNonNull(address, "address");
    }
}
