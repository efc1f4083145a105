package fr.maillage.registry.imports;

import fr.maillage.platform.data.job.JobProblem;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.sourcefile.domain.Refusal;

/** A refused file, as an answer and as the end of a job. */
final class Refusals {

    private Refusals() {}

    static Problem problem(Refusal refusal) {
        return Problem.of(
                code(refusal), Violation.of(pointer(refusal), refusal.reason().code(), text(refusal)));
    }

    static JobProblem jobProblem(Refusal refusal) {
        return JobProblem.of(
                code(refusal),
                text(refusal),
                new JobProblem.Cause(pointer(refusal), refusal.reason().code(), text(refusal), null));
    }

    static Problem noDemonstration(String kind) {
        return Problem.of(
                StandardProblem.INVALID_PARAMETER,
                Violation.of(
                        "form:source",
                        "invalid",
                        Text.of(
                                "Le genre « %s » n'admet pas de source « demo ».".formatted(kind),
                                "Kind \"%s\" takes no source \"demo\".".formatted(kind))));
    }

    private static Text text(Refusal refusal) {
        return Text.of(refusal.french(), refusal.english());
    }

    private static String pointer(Refusal refusal) {
        return refusal.line() > 0 ? "form:file#line=" + refusal.line() : "form:file";
    }

    private static RegistryProblem code(Refusal refusal) {
        return switch (refusal.reason()) {
            case EMPTY -> RegistryProblem.IMPORT_FILE_EMPTY;
            case HEADER_ONLY -> RegistryProblem.IMPORT_FILE_HEADER_ONLY;
            case WRONG_KIND -> RegistryProblem.IMPORT_WRONG_KIND;
            case WRONG_ENCODING -> RegistryProblem.IMPORT_WRONG_ENCODING;
            case NOT_TEXT -> RegistryProblem.IMPORT_NOT_TEXT;
            case LINE_TOO_LONG -> RegistryProblem.IMPORT_LINE_TOO_LONG;
            case NOT_JSON -> RegistryProblem.IMPORT_NOT_JSON;
            case TRUNCATED -> RegistryProblem.IMPORT_FILE_TRUNCATED;
            case ARCHIVE -> RegistryProblem.IMPORT_ARCHIVE_REFUSED;
            case TOO_LARGE -> RegistryProblem.IMPORT_TOO_LARGE;
            case MISSING_COLUMN -> RegistryProblem.IMPORT_MISSING_COLUMN;
            case MIXED_COLUMNS -> RegistryProblem.IMPORT_DUPLICATE_COLUMN;
            case TOO_MANY_REJECTED -> RegistryProblem.IMPORT_TOO_MANY_REJECTED;
        };
    }
}
