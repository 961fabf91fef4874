package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.connection.CarrierConfig;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.kit.tenancy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of what emulated carriers can be made to do. */
@Path("/emulator/v1/scenarios")
@Tag(name = "Scenarios", description = "What the end of a carrier_group_id makes of a connection.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class ScenariosResource {

    private final List<ScenarioResponse> scenarios;

    ScenariosResource(CarrierDirectory directory, CarrierConfig config) {
        scenarios = Arrays.stream(Scenario.values())
                .map(scenario -> ScenarioResponse.of(scenario, directory.all().get(0), config.policy()))
                .toList();
    }

    @GET
    @Operation(
            operationId = "listScenarios",
            summary = "List the scenarios",
            description = "Each scenario, the id ending that chooses it, and the statuses that it goes through.")
    public List<ScenarioResponse> list() {
        return scenarios;
    }
}
