package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.file.Broker;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.Organization;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import io.coverbridge.adapter.x12.syntax.X12Text;
import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.GroupDetails;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Heads of transaction sets. */
public final class BenefitHeaders {

    /** The hub does not know what a broker is called, and the guide demands a name. */
    private static final String BROKER = "BROKER";

    private BenefitHeaders() {}

    /**
     * The head for a group at a carrier.
     *
     * @param number control number of the transaction set within its file, from 1
     * @param reference number of the transmission, up to 50 characters
     * @param created in UTC
     * @param carrierGroupId how the carrier names the group, up to 50 characters; stands in for a tax number that is not
     *     known
     */
    public static TransactionHeader of(
            int number,
            FileKind kind,
            String reference,
            LocalDateTime created,
            String carrierGroupId,
            GroupDetails group,
            CarrierDescribed carrier) {
        String sponsorId = digits(group.federalEin());
        return new TransactionHeader(
                number,
                kind,
                X12Text.cut(reference, 50),
                created,
                X12Text.cut(carrierGroupId, 50),
                new Organization(
                        text(group.groupName()),
                        sponsorId == null ? "94" : "FI",
                        sponsorId == null ? padded(X12Text.cut(carrierGroupId, 50)) : sponsorId),
                new Organization(
                        text(carrier.displayName()),
                        "94",
                        padded(X12Text.cut(carrier.internalName().toUpperCase(Locale.ROOT), 80))),
                brokers(group),
                null);
    }

    private static List<Broker> brokers(GroupDetails group) {
        String ein = digits(group.brokerFederalEin());
        String id = ein == null ? digits(group.brokerTin()) : ein;
        return id == null ? List.of() : List.of(new Broker("BO", BROKER, "FI", id, null));
    }

    private static @Nullable String text(@Nullable String name) {
        String cut = name == null ? "" : X12Text.cut(name, 60);
        return cut.isEmpty() ? null : cut;
    }

    /** Ids of parties have two characters at least. */
    private static String padded(String id) {
        return id.length() < 2 ? "0" + id : id;
    }

    private static @Nullable String digits(@Nullable String taxNumber) {
        String digits = taxNumber == null ? "" : taxNumber.replaceAll("[^0-9]", "");
        return digits.length() < 2 ? null : digits;
    }
}
