package fr.maillage.integration.datasubject.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two months more are needed. */
@Schema(name = "DataSubjectExtension")
public record RequestExtension(
        @Schema(examples = "Quatre services à interroger, dont un en panne jusqu'au 15.") @NotBlank @Size(max = 1000)
        String reason) {}
