package fr.maillage.premises.premises.api;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.premises.PremisesContacts;
import fr.maillage.premises.premises.domain.Contact;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People behind premises, and what was said with them. */
@Path(PremisesResource.PATH + "/{id}/contacts")
@Tag(
        name = "premises-contacts",
        description = "Contacts des locaux, données personnelles. / Contacts of premises, personal data.")
@RunOnVirtualThread
public class ContactResource {

    static final String WHO =
            "Données personnelles, tracées ; pour l'organisation qui tient le local, jamais partagées. Rôles health-officer, planner et landlord. / Personal data, audited; for whoever keeps the premises, never shared. Roles health-officer, planner and landlord.";
    static final String CONTACT = "Identifiant du contact. / Id of the contact.";

    private final PremisesContacts contacts;
    private final MergePatches patches;
    private final Caller caller;
    private final Cursors cursors;

    ContactResource(PremisesContacts contacts, MergePatches patches, Caller caller, Cursors cursors) {
        this.contacts = contacts;
        this.patches = patches;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "listContacts",
            summary = "Les contacts d'un local / Contacts of premises",
            description = WHO)
    public Page<ContactResponse> list(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        UUID after = cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
        List<Contact> rows = contacts.list(caller.tenant(), id, after, page.rowsToRead());
        Page<ContactResponse> items = Page.<Contact>of(
                        rows,
                        page,
                        last -> cursors.write(scope, List.of(last.id().toString())))
                .map(ContactResponse::from);
        return page.total() == Total.NONE ? items : items.withTotal(contacts.count(caller.tenant(), id));
    }

    @GET
    @Path("/{contactId}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(operationId = "getContact", summary = "Un contact / One contact", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "Le contact / The contact",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ContactResponse.class)))
    public Response get(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = CONTACT) @PathParam("contactId") UUID contactId,
            @Context HttpHeaders headers) {
        Contact found = contacts.get(caller.tenant(), id, contactId);
        return Etag.version(found.version()).answer(headers, () -> ContactResponse.from(found));
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(operationId = "addContact", summary = "Saisir un contact / Enter a contact", description = WHO)
    @APIResponse(
            responseCode = "201",
            description = "Saisi / Entered",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ContactResponse.class)))
    public Response add(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull ContactRequest request) {
        Contact added = contacts.add(author(), id, request.toContent());
        URI where = URI.create(PremisesResource.PATH + "/" + id + "/contacts/" + added.id());
        return answer(Response.created(where), added);
    }

    @PATCH
    @Path("/{contactId}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(operationId = "changeContact", summary = "Modifier un contact / Change a contact", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ContactResponse.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = ContactRequest.class)))
    public Response change(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = CONTACT) @PathParam("contactId") UUID contactId,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Contact present = present(id, contactId, headers);
        ContactRequest request = patches.apply(patch, ContactRequest.from(present), ContactResponse.class);
        return answer(Response.ok(), contacts.change(author(), id, contactId, present.version(), request.toContent()));
    }

    @DELETE
    @Path("/{contactId}")
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(operationId = "archiveContact", summary = "Retirer un contact / Remove a contact", description = WHO)
    @APIResponse(responseCode = "204", description = "Retiré / Removed")
    public Response archive(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = CONTACT) @PathParam("contactId") UUID contactId,
            @Context HttpHeaders headers) {
        Contact present = present(id, contactId, headers);
        contacts.archive(author(), id, contactId, present.version());
        return Response.noContent().build();
    }

    private Contact present(UUID id, UUID contactId, HttpHeaders headers) {
        Contact present = contacts.get(caller.tenant(), id, contactId);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Author author() {
        return new Author(caller.tenant(), caller.subject());
    }

    private static Response answer(Response.ResponseBuilder response, Contact contact) {
        return response.entity(ContactResponse.from(contact))
                .header(HttpHeaders.ETAG, Etag.version(contact.version()).header())
                .build();
    }
}
