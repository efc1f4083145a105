package fr.maillage.integration.datasubject.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.maillage.integration.datasubject.RequestService.Handed;
import fr.maillage.platform.data.subject.SubjectReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the person is handed: everything every service holds, and her rights (GDPR art. 15). */
@Schema(name = "DataSubjectPackage")
public record PackageResponse(
        UUID request,
        String organization,
        LocalDate receivedOn,
        Instant generatedAt,
        Instant destroyedAt,
        List<String> rights,
        List<String> rightsEn,

        @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = SubjectReport.class)
        String services) {

    private static final List<String> RIGHTS = List.of(
            "Vous pouvez demander la rectification ou l'effacement de ces données, la limitation de leur traitement, ou vous y opposer (RGPD art. 16 à 18 et 21), auprès de l'organisation.",
            "Les données du répertoire national se rectifient à leur source : ordre professionnel, agence régionale de santé.",
            "Aucune décision ne vous concernant n'est prise de façon automatisée (RGPD art. 22).",
            "Vous pouvez introduire une réclamation auprès de la CNIL (cnil.fr, 3 place de Fontenoy, 75007 Paris).");

    private static final List<String> RIGHTS_EN = List.of(
            "You may ask the organization for rectification or erasure of these data, restriction of their processing, or object to it (GDPR art. 16 to 18 and 21).",
            "Data of the national directory are rectified at their source: professional order, regional health agency.",
            "No decision about you is made by automated means (GDPR art. 22).",
            "You may lodge a complaint with the CNIL (cnil.fr, 3 place de Fontenoy, 75007 Paris).");

    static PackageResponse from(Handed made) {
        return new PackageResponse(
                made.request().id(),
                made.request().tenant(),
                made.request().receivedOn(),
                Objects.requireNonNull(made.request().executedAt()),
                Objects.requireNonNull(made.request().packageUntil()),
                RIGHTS,
                RIGHTS_EN,
                "[" + String.join(",", made.reports()) + "]");
    }
}
