package fr.maillage.premises.premises.api;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.premises.premises.PremisesContacts;
import fr.maillage.premises.premises.domain.Contact;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was said with people behind premises. */
@Path(PremisesResource.PATH + "/{id}/contacts/{contactId}/entries")
@Tag(name = "premises-contacts")
@RunOnVirtualThread
public class ContactEntryResource {

    private final PremisesContacts contacts;
    private final Caller caller;
    private final Cursors cursors;

    ContactEntryResource(PremisesContacts contacts, Caller caller, Cursors cursors) {
        this.contacts = contacts;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "noteContact",
            summary = "Noter un échange / Write down what was said",
            description =
                    "Refusé à notre initiative envers qui ne souhaite pas être contacté. / Refused when it comes from us, towards somebody who does not want to be contacted. "
                            + ContactResource.WHO)
    @APIResponse(
            responseCode = "201",
            description = "Noté / Written down",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = ContactEntryBody.Response.class)))
    public Response note(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = ContactResource.CONTACT) @PathParam("contactId") UUID contactId,
            @Valid @NotNull ContactEntryBody.Request request) {
        Contact.Entry entry = contacts.note(
                new Author(caller.tenant(), caller.subject()),
                id,
                contactId,
                request.day(),
                request.channel(),
                Boolean.TRUE.equals(request.outgoing()),
                request.note());
        return Response.status(Response.Status.CREATED)
                .entity(ContactEntryBody.Response.from(entry))
                .build();
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "listContactEntries",
            summary = "Les échanges avec un contact / What was said with a contact",
            description = "Du plus récent au plus ancien. / Newest first. " + ContactResource.WHO)
    public Page<ContactEntryBody.Response> entries(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = ContactResource.CONTACT) @PathParam("contactId") UUID contactId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        List<String> after = cursors.read(scope, page)
                .map(keys -> keys.stream().map(String::valueOf).toList())
                .orElse(List.of());
        List<Contact.Entry> rows = contacts.entries(
                caller.tenant(),
                id,
                contactId,
                after.isEmpty() ? null : LocalDate.parse(after.get(0)),
                after.isEmpty() ? null : UUID.fromString(after.get(1)),
                page.rowsToRead());
        Page<ContactEntryBody.Response> items = Page.<Contact.Entry>of(
                        rows,
                        page,
                        last -> cursors.write(
                                scope, List.of(last.day().toString(), last.id().toString())))
                .map(ContactEntryBody.Response::from);
        return page.total() == Total.NONE ? items : items.withTotal(contacts.countEntries(caller.tenant(), contactId));
    }
}
