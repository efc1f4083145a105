package fr.maillage.premises.request.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reminder that went to the person of a request. */
@Schema(name = "InstallationRequestReminder", description = "Un rappel envoyé. / A reminder that was sent.")
public record ReminderRequest(
        @Nullable
        @Schema(
                description = "Jour de l'envoi ; aujourd'hui par défaut. / Day it was sent; today by default.",
                examples = "2026-11-20")
        LocalDate sentOn) {}
