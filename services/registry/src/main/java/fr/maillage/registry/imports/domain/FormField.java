package fr.maillage.registry.imports.domain;

import java.util.function.Predicate;

/**
 * A field of the import form that one kind of file asks for.
 *
 * @param accepts judges its text, which is not empty
 * @param expectedFr what is expected, for the refusal
 */
public record FormField(
        String name, boolean required, Predicate<String> accepts, String expectedFr, String expectedEn) {}
