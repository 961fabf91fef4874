package io.coverbridge.adapter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.coverbridge.kit.events.EventLog;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.coverbridge.adapter");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("io.coverbridge.adapter.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature must be readable without those that use it")
                .check(classes);
    }

    @Test
    void nothingIsSentToKafkaButThroughTheEventLog() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients.producer..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                .because("an event must be sent if and only if its change is kept")
                .check(classes);
    }

    @Test
    void onlyReportsAreAppendedToTheEventLog() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Reports")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(EventLog.class)
                .because("the sequence of a subject is counted in one place, under the row's lock")
                .check(classes);
    }

    @Test
    void consumersOnlyHandOver() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Consumer")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Requests")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Instructions")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("TenantTransactions")
                .because("what an event does is the handler's part")
                .check(classes);
    }

    @Test
    void onlyTheEmulatorKnowsScenarios() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..emulator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..emulator..")
                .because("a real carrier takes the place of an emulated one without a change elsewhere")
                .check(classes);
    }
}
