package fr.maillage.premises.request.api;

import static fr.maillage.platform.http.page.ListParameters.constants;
import static fr.maillage.platform.http.page.ListParameters.malformed;

import fr.maillage.premises.request.domain.CareTier;
import fr.maillage.premises.request.domain.RequestChannel;
import fr.maillage.premises.request.domain.RequestSearch;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.RequesterType;
import fr.maillage.premises.request.domain.Sight;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /requests}. */
public record RequestQuery(
        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description =
                        "Mots entiers du nom de la personne ou de son organisme, sans égard aux accents ni à la casse ; pour qui voit les noms. / Whole words of the name, for those who see names.",
                example = "martin")
        String q,

        @QueryParam("state")
        @Size(max = 12)
        @Parameter(
                description = "Où en est la demande ; répétable. / Where it stands; repeatable.",
                example = "QUALIFIED")
        List<String> state,

        @QueryParam("profession")
        @Size(max = 40)
        @Parameter(description = "Code de profession ; répétable. / Profession code; repeatable.", example = "[\"10\"]")
        List<String> profession,

        @QueryParam("specialty")
        @Size(max = 40)
        @Parameter(description = "Code de spécialité ; répétable. / Specialty code; repeatable.", example = "SM26")
        List<String> specialty,

        @QueryParam("careTier")
        @Size(max = 3)
        @Parameter(
                description = "Niveau de recours ; répétable. / Tier of care; repeatable.",
                example = "FIRST_RECOURSE")
        List<String> careTier,

        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Lieu voulu, tel que la demande le nomme ; répétable. / Place wanted, as the request names it.",
                example = "commune:31555")
        List<@Pattern(regexp = RequestForm.TERRITORY, message = RequestForm.TERRITORY_EXPECTED) String> territory,

        @QueryParam("channel")
        @Size(max = 6)
        @Parameter(description = "Voie d'arrivée ; répétable. / By which way; repeatable.", example = "WEB")
        List<String> channel,

        @QueryParam("requesterType")
        @Size(max = 6)
        @Parameter(description = "Qui demande ; répétable. / Who asks; repeatable.", example = "PROFESSIONAL")
        List<String> requesterType,

        @QueryParam("receivedFrom")
        @Parameter(description = "Reçue ce jour ou après. / Received on or after.", example = "2026-01-01")
        @Nullable
        LocalDate receivedFrom,

        @QueryParam("receivedTo")
        @Parameter(description = "Reçue ce jour ou avant. / Received on or before.", example = "2026-12-31")
        @Nullable
        LocalDate receivedTo,

        @QueryParam("archived")
        @DefaultValue("false")
        @Parameter(description = "true : les archivées ; false (défaut) : les autres. / Archived ones, or the others.")
        boolean archived,

        @QueryParam("sharedWithMe")
        @Parameter(
                description =
                        "true : seulement celles que d'autres partagent avec votre organisation ; false : seulement les siennes ; absent : les deux. / Those shared with your organization, its own, or both.")
        @Nullable
        Boolean sharedWithMe) {

    RequestSearch toSearch(String tenant, String subject, Sight sight, List<List<String>> names) {
        if (receivedFrom != null && receivedTo != null && receivedTo.isBefore(receivedFrom)) {
            throw malformed(
                    "receivedTo",
                    "receivedTo (%s) avant receivedFrom (%s).".formatted(receivedTo, receivedFrom),
                    "receivedTo (%s) is before receivedFrom (%s).".formatted(receivedTo, receivedFrom));
        }
        return new RequestSearch(
                tenant,
                sight == Sight.OWN ? subject : null,
                sight.ofOwnOrganization() && !Boolean.TRUE.equals(sharedWithMe),
                sight.ofOthers() && !Boolean.FALSE.equals(sharedWithMe),
                archived,
                constants("state", state, RequestState.values()),
                profession,
                specialty,
                constants("careTier", careTier, CareTier.values()),
                territory,
                constants("channel", channel, RequestChannel.values()),
                constants("requesterType", requesterType, RequesterType.values()),
                receivedFrom,
                receivedTo,
                names);
    }
}
