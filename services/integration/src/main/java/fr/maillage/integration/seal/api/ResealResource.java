package fr.maillage.integration.seal.api;

import fr.maillage.integration.directory.LiveRole;
import fr.maillage.integration.seal.Resealing;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** After a rotation of the keys of sealed columns. */
@Path("/api/integration/v1/jobs/reseal")
@Tag(name = "webhooks")
@RunOnVirtualThread
public class ResealResource {

    private final Resealing resealing;

    ResealResource(Resealing resealing) {
        this.resealing = resealing;
    }

    @POST
    @Produces(MediaTypes.JSON)
    @LiveRole("platform-admin")
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed(RolesAsPermissions.OPERATOR)
    @Operation(
            operationId = "resealSecrets",
            summary = "Resceller avec la clé courante / Seal anew with the current key",
            description =
                    "Ouvre ce que d’anciennes clés ont scellé (secrets de signature, demandes de droits) et le scelle avec la première de MAILLAGE_FIELD_KEYS ; se fait aussi de soi-même à chaque démarrage. Une ancienne clé peut être retirée quand `resealed` est 0 sur toutes les instances. Rôle platform-admin. / Opens what older keys sealed (signing secrets, requests of data subjects) and seals it with the first one of MAILLAGE_FIELD_KEYS; also done by itself at each start. An old key may be taken away once `resealed` is 0 with every instance restarted. Role platform-admin.")
    public ResealResponse reseal() {
        return ResealResponse.from(resealing.reseal());
    }
}
