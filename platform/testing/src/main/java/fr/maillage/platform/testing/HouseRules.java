package fr.maillage.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How every service is built: four rooms in each feature, dependencies one way, business rules in plain Java. One test
 * a service applies them all: {@code HouseRules.of("fr.maillage.registry").check()}.
 */
public final class HouseRules {

    private final String root;
    private final JavaClasses classes;

    private HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    public static HouseRules of(String basePackage) {
        return new HouseRules(basePackage);
    }

    public void check() {
        rules().forEach(rule -> rule.check(classes));
    }

    List<ArchRule> rules() {
        return List.of(
                domainIsPlainJava(),
                apiSeesServicesAndDomain(),
                storeSeesDomainOnly(),
                featuresHaveNoCycles(),
                resourcesLiveInApi(),
                entitiesStayInTheirStore(),
                noFieldInjection(),
                timeComesFromAClock(),
                everyOperationSaysWhoMayCallIt());
    }

    private ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        root + "..domain..",
                        "fr.maillage.platform..domain..",
                        "fr.maillage.platform.http.value"))
                .as(
                        "domain is plain Java: the JDK, JSpecify, other domains, and the values and domains of the platform");
    }

    private ArchRule apiSeesServicesAndDomain() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..api..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .as("api never sees entities or the entity manager");
    }

    private ArchRule storeSeesDomainOnly() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "..api..")
                .as("store never looks up to api");
    }

    private ArchRule featuresHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule resourcesLiveInApi() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .resideInAPackage("..api..")
                .allowEmptyShould(true);
    }

    private static ArchRule entitiesStayInTheirStore() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..store..")
                .allowEmptyShould(true);
    }

    private static ArchRule noFieldInjection() {
        return fields().should().notBeAnnotatedWith(Inject.class);
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .as("time comes from an injected Clock");
    }

    private static ArchRule everyOperationSaysWhoMayCallIt() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(AccessRule.sayWhoMayCallThem())
                .allowEmptyShould(true);
    }
}
