package fr.maillage.registry.numbercheck.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.language.Language;
import fr.maillage.registry.numbercheck.NumberCheckService;
import fr.maillage.registry.numbercheck.domain.CheckedNumber;
import fr.maillage.registry.numbercheck.domain.NumberRules;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Official numbers, checked. A number that is wrong is an answer, not an error. */
@Path("/api/registry/v1/identifiers")
@Tag(name = "identifiers", description = "Contrôle de numéros officiels. / Checks of official numbers.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@Produces(MediaTypes.JSON)
@WithinTerritories
public class NumberCheckResource {

    private static final int SHOWN = 40;
    private static final String GIVEN = "Numéro, sans espace. / Number, without spaces.";

    private final NumberCheckService numbers;

    NumberCheckResource(NumberCheckService numbers) {
        this.numbers = numbers;
    }

    @GET
    @Path("/rpps/{value}")
    @Operation(
            operationId = "checkRpps",
            summary = "Contrôler un numéro RPPS / Check an RPPS number",
            description =
                    "RPPS (11 chiffres), identifiant national (8 et le RPPS) ou ancien numéro ADELI. Forme et clé (REG-01 à REG-03, REG-05), et s'il est porté dans le registre ; aucun nom. / RPPS number (11 digits), national identifier (8 and the RPPS number) or former ADELI number: form, check digit, and whether somebody bears it; no name.")
    public NumberCheckResponse rpps(
            @Parameter(description = GIVEN, schema = @Schema(type = SchemaType.STRING, examples = "99000001240"))
                    @PathParam("value")
                    String value,
            @Context HttpHeaders headers) {
        return answer(NumberRules.rpps(shown(value)), headers);
    }

    @GET
    @Path("/finess/{value}")
    @Operation(
            operationId = "checkFiness",
            summary = "Contrôler un numéro FINESS / Check a FINESS number",
            description =
                    "Site (ET) ou entité juridique (EJ) : forme et clé (REG-04), et s'il est connu du registre. / Site or legal entity: form, check digit, and whether the registry knows it.")
    public NumberCheckResponse finess(
            @Parameter(description = GIVEN, schema = @Schema(type = SchemaType.STRING, examples = "310021373"))
                    @PathParam("value")
                    String value,
            @Context HttpHeaders headers) {
        return answer(NumberRules.finess(shown(value)), headers);
    }

    @GET
    @Path("/siret/{value}")
    @Operation(
            operationId = "checkSiret",
            summary = "Contrôler un SIRET / Check a SIRET",
            description =
                    "Forme et clé (La Poste exceptée), et quelles structures le portent. / Form, check digit (but for La Poste), and which structures bear it.")
    public NumberCheckResponse siret(
            @Parameter(description = GIVEN, schema = @Schema(type = SchemaType.STRING, examples = "13003015800088"))
                    @PathParam("value")
                    String value,
            @Context HttpHeaders headers) {
        return answer(NumberRules.siret(shown(value)), headers);
    }

    private NumberCheckResponse answer(CheckedNumber number, HttpHeaders headers) {
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return NumberCheckResponse.from(number, numbers.holders(number), language);
    }

    /** No number is that long: what is longer is wrong whatever follows. */
    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN);
    }
}
