package fr.maillage.platform.data.sample;

import fr.maillage.platform.data.idempotency.Idempotency;
import fr.maillage.platform.data.idempotency.IdempotentByHand;
import fr.maillage.platform.data.tenant.ObjectRef;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Every kind of POST an author may write; none of them says a word about keys but the last. */
@Path("/api/sample/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermissionsAllowed("sample:read")
public class TicketResource {

    public static final String PATH = "/api/sample/v1/tickets";

    private final Tickets tickets;
    private final Caller caller;
    private final MergePatches patches;
    private final TenantContext context;
    private final Idempotency idempotency;

    TicketResource(
            Tickets tickets, Caller caller, MergePatches patches, TenantContext context, Idempotency idempotency) {
        this.tickets = tickets;
        this.caller = caller;
        this.patches = patches;
        this.context = context;
        this.idempotency = idempotency;
    }

    record NewTicket(@NotBlank String title, int pauseMillis) {}

    record Ticket(UUID id, String title, int version) {}

    record Title(@NotBlank String title) {}

    @POST
    public Response add(@Valid NewTicket ticket, @QueryParam("note") @Nullable String note)
            throws SQLException, InterruptedException {
        UUID id = tickets.add(caller.tenant(), ticket.title());
        Thread.sleep(ticket.pauseMillis());
        return switch (ticket.title()) {
            case "thrown" -> throw Problem.of(StandardProblem.CONFLICT);
            case "broken" -> throw new IllegalStateException("broken");
            case "returned" -> Response.status(422).entity(new Title("no")).build();
            default ->
                Response.created(URI.create(PATH + "/" + id))
                        .header("ETag", Etag.version(1).header())
                        .entity(new Ticket(id, ticket.title(), 1))
                        .build();
        };
    }

    @POST
    @Path("/as-body")
    @ResponseStatus(201)
    public Ticket addAsBody(@Valid NewTicket ticket) throws SQLException {
        return new Ticket(tickets.add(caller.tenant(), ticket.title()), ticket.title(), 1);
    }

    @POST
    @Path("/silent")
    public void addSilently(@Valid NewTicket ticket) throws SQLException {
        tickets.add(caller.tenant(), ticket.title());
    }

    @POST
    @Path("/without-body")
    public Response addNothing() throws SQLException {
        UUID id = tickets.add(caller.tenant(), "nothing");
        return Response.accepted(new Ticket(id, "nothing", 1)).build();
    }

    @POST
    @Path("/text")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public Response addText(InputStream text) throws SQLException, IOException {
        String title = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        return Response.ok(tickets.add(caller.tenant(), title) + " " + title).build();
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addForm(@RestForm @Nullable String title, @RestForm("file") @Nullable FileUpload file)
            throws SQLException, IOException {
        long size = file == null ? 0 : Files.size(file.uploadedFile());
        UUID id = tickets.add(caller.tenant(), title + " " + size);
        return Response.ok(new Ticket(id, title + " " + size, 1)).build();
    }

    /** For the bearer of a link to one ticket. */
    @POST
    @Path("/linked/{tenant}/{id}")
    @PermitAll
    @IdempotentByHand
    public Response rename(@PathParam("tenant") String tenant, @PathParam("id") UUID id, Title title) throws Exception {
        return context.forObject(
                new ObjectRef(tenant, "ticket", id),
                "1",
                () -> idempotency.answer(() -> Response.ok(new Ticket(
                                id,
                                title.title(),
                                tickets.rename(id, 1, title.title()).orElseThrow()))
                        .build()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    public Response change(@PathParam("id") UUID id, MergePatch patch, @Context HttpHeaders headers)
            throws SQLException {
        int expected = 1;
        Etag.version(expected).requireMatch(headers);
        Title changed = patches.apply(patch, new Title("as it was"), Ticket.class);
        int version = tickets.rename(id, expected, changed.title())
                .orElseThrow(() -> Problem.of(StandardProblem.STALE_VERSION));
        return Response.ok(new Ticket(id, changed.title(), version))
                .header("ETag", Etag.version(version).header())
                .build();
    }
}
