package io.coverbridge.kit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.coverbridge.kit.scope.ScopeTable;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The rules that every service keeps. A service checks itself with one test: {@code ArchitectureRules.check("io...")}. */
public final class ArchitectureRules {

    private static final String HUB = "io.coverbridge";

    private static final ArchRule CONSUMERS = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Consumer")
            .because("who looks for what reads a topic looks for consumers");

    private static final ArchRule SENDING = noClasses()
            .that()
            .resideOutsideOfPackage("io.coverbridge.kit.relay")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Emitter.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.reactive.messaging.MutinyEmitter")
            .because(
                    "an event is sent if and only if its change is kept, and only the relay can promise that (ADR-0001)");

    private static final ArchRule RESOURCE_NAMES = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("who looks for an address looks for resources");

    private static final ArchRule THIN_RESOURCES = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class)
            .because("a resource translates; rules and transactions belong to use cases");

    private static final ArchRule BODIES = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(takeRecordsNamedRequest())
            .because("only records are checked when they are read, and the name says which way they go");

    private static final ArchRule ENTITIES = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .because("state changes through methods that keep its rules");

    private static final ArchRule NO_SLEEPING = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a sleeping event loop serves nobody, and a wait has to end when the service does");

    private static final ArchRule NO_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "what goes past the log is not found in it");

    private static final ArchRule NO_JAVA_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
            "there is one way to log, with ids as keys");

    private static final ArchRule SCOPES = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(needAScope())
            .because(
                    "an endpoint that no scope covers is closed to every restricted key; ScopeTable is the place to say it");

    private ArchitectureRules() {}

    /**
     * Checks all classes below a package, tests left out.
     *
     * @param root package of the service, e.g. {@code io.coverbridge.connection}
     * @throws AssertionError with all that breaks a rule
     */
    public static void check(String root) {
        JavaClasses imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (imported.isEmpty()) {
            throw new AssertionError("there are no classes in " + root);
        }
        Stream.concat(rules().stream(), Stream.of(noCycles(root), noOtherService(root)))
                .forEach(rule -> rule.allowEmptyShould(true).check(imported));
    }

    static List<ArchRule> rules() {
        return List.of(
                CONSUMERS,
                SENDING,
                RESOURCE_NAMES,
                THIN_RESOURCES,
                BODIES,
                SCOPES,
                ENTITIES,
                NO_SLEEPING,
                NO_STREAMS,
                NO_JAVA_LOGGING);
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().because("features can be read one by one");
    }

    static ArchRule noOtherService(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(HUB + "..")
                        .and(not(resideInAnyPackage(root + "..", HUB + ".kit..", HUB + ".events.."))))
                .because("services meet on topics only");
    }

    private static ArchCondition<JavaMethod> needAScope() {
        return new ArchCondition<>("be covered by the scope table") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String path = path(method.getOwner().tryGetAnnotationOfType(Path.class)) + "/"
                        + path(method.tryGetAnnotationOfType(Path.class));
                method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .flatMap(type -> type.tryGetAnnotationOfType(HttpMethod.class).stream())
                        .map(HttpMethod::value)
                        .filter(verb -> ScopeTable.find(verb, path).isEmpty())
                        .forEach(verb -> events.add(SimpleConditionEvent.violated(
                                method, verb + " " + path + " has no entry in the scope table")));
            }
        };
    }

    private static String path(Optional<Path> path) {
        return path.map(Path::value).orElse("");
    }

    private static ArchCondition<JavaMethod> takeRecordsNamedRequest() {
        return new ArchCondition<>("take bodies that are records named …Request") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.getAnnotations().isEmpty())
                        .map(JavaParameter::getRawType)
                        .filter(type -> !type.isAssignableTo(InputStream.class))
                        .filter(type ->
                                !type.isRecord() || !type.getSimpleName().endsWith("Request"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes " + type.getName())));
            }
        };
    }
}
