package io.coverbridge.adapter.books;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose groups a caller may work on. */
@RequestScoped
class BooksInView {

    /** Query parameter by which operators and emulators say whose groups they mean. */
    static final String ORGANIZATION = "organization_id";

    private final CarrierDirectory directory;
    private final SecurityIdentity identity;
    private final Caller caller;

    BooksInView(CarrierDirectory directory, SecurityIdentity identity, Caller caller) {
        this.directory = directory;
        this.identity = identity;
        this.caller = caller;
    }

    /**
     * The organization to work in: a platform's own, for operators and emulators the one that they name.
     *
     * @throws ApiException 422 if such a caller names none
     */
    UUID organization(@Nullable String named) {
        if (!identity.hasRole(Roles.OPERATOR) && !identity.hasRole(Roles.EMULATOR)) {
            return caller.organizationId();
        }
        Filters filters = new Filters();
        UUID id = filters.id(ORGANIZATION, named);
        if (named == null) {
            filters.refuse(ORGANIZATION, "Say whose groups are meant.");
        }
        filters.check();
        return Objects.requireNonNull(id);
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
