package fr.maillage.premises.platform.api;

import fr.maillage.platform.data.idempotency.IdempotentByHand;
import fr.maillage.platform.data.subject.SubjectOrderRequest;
import fr.maillage.platform.data.subject.SubjectParts;
import fr.maillage.platform.data.subject.SubjectReport;
import fr.maillage.platform.http.format.MediaTypes;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The part of this service in the requests of data subjects, for the service that orchestrates them and nobody else. */
@Path("/api/premises/v1/data-subjects")
@Tag(
        name = "data-subjects",
        description = "Droits des personnes, part de ce service. / Rights of data subjects, this service's part.")
@RunOnVirtualThread
public class DataSubjectResource {

    private final SubjectParts parts;

    DataSubjectResource(SubjectParts parts) {
        this.parts = parts;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @IdempotentByHand
    @PermissionsAllowed("premises:data-subjects")
    @Operation(
            operationId = "carryOutSubjectOrder",
            summary = "Montrer, cesser ou effacer ce que ce service tient d'une personne / Show, stop or erase",
            description =
                    "Pour le service integration seul (scope `premises:data-subjects`), au nom d'une organisation. Un ordre est exécuté une fois ; redemandé, il est répondu comme la première fois. 503 pendant une écriture longue : redemander. / For the integration service alone (scope `premises:data-subjects`), on behalf of an organization. An order is carried out once; asked again, it is answered as it was. 503 during a long write: ask again.")
    public SubjectReport carryOut(@Valid @NotNull SubjectOrderRequest request) {
        return parts.carryOut(request.toOrder());
    }
}
