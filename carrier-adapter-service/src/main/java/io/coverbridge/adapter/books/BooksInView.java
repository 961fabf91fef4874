package io.coverbridge.adapter.books;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.steering.OrganizationInView;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose groups a caller may work on. */
@RequestScoped
class BooksInView {

    private final CarrierDirectory directory;
    private final OrganizationInView organizationInView;

    BooksInView(CarrierDirectory directory, OrganizationInView organizationInView) {
        this.directory = directory;
        this.organizationInView = organizationInView;
    }

    /** The organization to work in, see {@link OrganizationInView#of}. */
    UUID organization(@Nullable String named) {
        return organizationInView.of(named);
    }

    /** The carrier; fails with 404 if there is none. */
    Carrier carrier(String carrierId) {
        UUID id = PathId.parse("Carrier", carrierId);
        return directory.find(id).orElseThrow(() -> ApiException.notFound("Carrier", id));
    }

    /** The group that is meant, whether there is one or not. */
    GroupAddress group(@Nullable String organization, String carrierId, String carrierGroupId) {
        return new GroupAddress(organization(organization), carrier(carrierId), carrierGroupId);
    }
}
