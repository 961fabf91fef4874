package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.instruction.DriveFulfillment;
import io.coverbridge.adapter.instruction.Instructions;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which organization's fulfillments a caller may work on. */
@RequestScoped
class FulfillmentsInView {

    private final Instructions instructions;
    private final SecurityIdentity identity;
    private final Caller caller;

    FulfillmentsInView(Instructions instructions, SecurityIdentity identity, Caller caller) {
        this.instructions = instructions;
        this.identity = identity;
        this.caller = caller;
    }

    /**
     * The organization to work in: a platform's own, for operators and emulators the one that the fulfillment belongs to.
     * Fails with 404 if such a caller names an unknown one.
     */
    Uni<UUID> organizationFor(String fulfillmentId) {
        UUID id = PathId.parse(DriveFulfillment.MODEL, fulfillmentId);
        if (worksEverywhere()) {
            return instructions
                    .organizationOf(id)
                    .map(found -> found.orElseThrow(() -> ApiException.notFound(DriveFulfillment.MODEL, id)));
        }
        return Uni.createFrom().item(caller.organizationId());
    }

    /**
     * The organization whose fulfillments to list; empty if nothing is known of the group or employee.
     *
     * @throws ApiException 422 if a caller who may work in every organization names neither
     */
    Uni<Optional<UUID>> organizationFor(@Nullable UUID groupId, @Nullable UUID employeeId) {
        if (!worksEverywhere()) {
            return Uni.createFrom().item(Optional.of(caller.organizationId()));
        }
        if (employeeId != null) {
            return instructions.organizationOfEmployee(employeeId);
        }
        if (groupId != null) {
            return instructions.organizationOfGroup(groupId);
        }
        throw ApiException.invalid("group_id", "Give group_id or employee_id to say whose fulfillments.");
    }

    private boolean worksEverywhere() {
        return identity.hasRole(Roles.OPERATOR) || identity.hasRole(Roles.EMULATOR);
    }
}
