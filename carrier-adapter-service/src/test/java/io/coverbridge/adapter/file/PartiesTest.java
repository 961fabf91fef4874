package io.coverbridge.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.events.CarrierDescribed;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private final CarrierDirectory directory = new CarrierDirectory();

    @Test
    void eachOrganizationIsASenderOfItsOwnAndAlwaysTheSame() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> Parties.sender(new UUID(i, 1))))
                .allMatch(sender -> sender.id().length() == 15)
                .doesNotHaveDuplicates();
        UUID organization = UUID.randomUUID();
        assertThat(Parties.sender(organization)).isEqualTo(Parties.sender(organization));
    }

    @Test
    void everyFileCarrierHasAReceiverIdOfItsOwn() {
        assertThat(directory.all())
                .filteredOn(carrier -> carrier.described().kind() == CarrierDescribed.Kind.FILE)
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(Parties::receiver)
                .doesNotHaveDuplicates();
        assertThat(Parties.receiver(directory.get(Carriers.TIDEWATER)).id()).isEqualTo("TIDEWATER");
    }
}
