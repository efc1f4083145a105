package fr.maillage.platform.http.value;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PlainValuesTest {

    private static final String VALUES = "fr.maillage.platform.http.value";

    @Test
    void values_are_plain_java_so_that_business_rules_may_use_them() {
        var platform = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(VALUES);

        classes()
                .that()
                .resideInAPackage(VALUES)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations..", VALUES))
                .check(platform);
    }
}
