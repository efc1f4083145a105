package fr.maillage.platform.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.maillage.platform.http");

    @Test
    void rooms_do_not_depend_on_each_other_in_circles() {
        slices().matching("fr.maillage.platform.http.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void dependencies_come_through_constructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(CLASSES);
    }

    @Test
    void time_comes_from_a_clock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SystemClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void the_platform_knows_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.maillage.registry..", "fr.maillage.gateway..", "fr.maillage.platform.data..")
                .check(CLASSES);
    }
}
