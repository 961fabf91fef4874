package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierConfig;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.kit.tenancy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of what emulated carriers can be made to do. */
@Path("/emulator/v1/scenarios")
@Tag(name = "Scenarios", description = "What the end of an id makes of a connection or of a member snapshot.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class ScenariosResource {

    private final List<ScenarioResponse> scenarios;

    ScenariosResource(CarrierDirectory directory, CarrierConfig config) {
        RetryPolicy policy = config.policy();
        scenarios = Stream.concat(
                        Arrays.stream(Scenario.values())
                                .map(scenario -> ScenarioResponse.of(
                                        scenario, directory.all().get(0), policy)),
                        Arrays.stream(FamilyScenario.values()).map(scenario -> ScenarioResponse.of(scenario, policy)))
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
