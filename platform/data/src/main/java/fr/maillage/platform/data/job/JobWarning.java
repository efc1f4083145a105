package fr.maillage.platform.data.job;

import fr.maillage.platform.http.language.Text;
import org.jspecify.annotations.Nullable;

/** Something the reader of a job should know although it went on. */
public record JobWarning(
        String code, Text message, @Nullable String ruleId) {}
