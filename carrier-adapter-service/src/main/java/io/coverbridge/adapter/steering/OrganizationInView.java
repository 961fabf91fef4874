package io.coverbridge.adapter.steering;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which organization a caller works for, where no record tells. */
@RequestScoped
public class OrganizationInView {

    /** Query parameter by which operators and emulators name an organization. */
    public static final String PARAMETER = "organization_id";

    private final SecurityIdentity identity;
    private final Caller caller;

    OrganizationInView(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    /**
     * A platform's own organization, or the one that an operator or emulator names.
     *
     * @param named value of {@link #PARAMETER}; null if it is not given
     * @throws ApiException 422 if a caller who may work for every organization names none; 404 if a platform names another
     */
    public UUID of(@Nullable String named) {
        if (identity.hasRole(Roles.OPERATOR) || identity.hasRole(Roles.EMULATOR)) {
            if (named == null) {
                throw ApiException.invalid(PARAMETER, "Give organization_id to say for whom.");
            }
            return PathId.find(named).orElseThrow(() -> ApiException.invalid(PARAMETER, "Not a valid UUID."));
        }
        UUID own = caller.organizationId();
        if (named != null && !named.equalsIgnoreCase(own.toString())) {
            throw ApiException.notFound("Organization", named);
        }
        return own;
    }
}
