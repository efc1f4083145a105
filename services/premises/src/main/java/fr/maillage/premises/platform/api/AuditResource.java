package fr.maillage.premises.platform.api;

import fr.maillage.platform.data.audit.AuditEntryResponse;
import fr.maillage.platform.data.audit.AuditQuery;
import fr.maillage.platform.data.audit.AuditReading;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail of the premises service. */
@Path("/api/premises/v1/audit")
@Tag(name = "audit", description = "Qui a vu ou changé quoi. / Who saw or changed what.")
@RunOnVirtualThread
public class AuditResource {

    private final AuditReading trail;

    AuditResource(AuditReading trail) {
        this.trail = trail;
    }

    @GET
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.OPERATOR})
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @Operation(
            operationId = "listAudit",
            summary = "La trace d'audit / The audit trail",
            description = AuditReading.DESCRIPTION)
    public Page<AuditEntryResponse> list(
            @Valid @BeanParam AuditQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return trail.page(query, page, uri);
    }
}
