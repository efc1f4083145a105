package fr.maillage.registry.localknowledge.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.localknowledge.LocalKnowledgeService;
import fr.maillage.registry.localknowledge.LocalKnowledgeWriting;
import fr.maillage.registry.localknowledge.domain.KnowledgeChange;
import fr.maillage.registry.localknowledge.domain.Sight;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of what is known of a professional, step by step. */
@Path(ProfessionalKnowledgeResource.PATH + "/history")
@Tag(name = "local-knowledge")
@RunOnVirtualThread
public class KnowledgeHistoryResource {

    private final LocalKnowledgeService reading;
    private final LocalKnowledgeWriting writing;
    private final Caller caller;
    private final Cursors cursors;

    KnowledgeHistoryResource(
            LocalKnowledgeService reading, LocalKnowledgeWriting writing, Caller caller, Cursors cursors) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listProfessionalKnowledgeHistory",
            summary = "L’historique de ce qu’on sait / History of what is known",
            description =
                    "Du plus récent au plus ancien. Tranche d’âge, départ prévu, auteurs et raisons pour health-officer seul ; la lecture est tracée. / Newest first. Age band, planned retirement, authors and reasons for health-officer alone; the reading is audited.")
    public Page<KnowledgeStepResponse> list(
            @Parameter(
                            description = ProfessionalKnowledgeResource.ID,
                            schema = @Schema(type = SchemaType.STRING, examples = "99000001240"))
                    @PathParam("id")
                    String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Subject subject = KnowledgeAnswers.subject(SubjectType.PROFESSIONAL, id, caller);
        Sight sight = KnowledgeAnswers.sight(caller);
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        int before = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(Integer.MAX_VALUE);
        List<KnowledgeChange> steps = reading.history(caller.tenant(), subject, before, page.rowsToRead(), sight);
        Page<KnowledgeStepResponse> items = Page.<KnowledgeChange>of(
                        steps, page, last -> cursors.write(scope, List.of(Integer.toString(last.version()))))
                .map(step -> KnowledgeStepResponse.from(step, sight == Sight.FULL));
        return page.total() == Total.NONE
                ? items
                : items.withTotal(writing.own(caller.tenant(), subject).version());
    }
}
