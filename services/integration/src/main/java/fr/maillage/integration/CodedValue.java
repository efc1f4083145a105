package fr.maillage.integration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code and its labels in both languages; without labels it is a code that this service does not know. */
@Schema(name = "CodedValue")
public record CodedValue(
        String code, @Nullable String label, @Nullable String labelEn) {}
