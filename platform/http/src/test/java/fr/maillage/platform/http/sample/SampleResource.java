package fr.maillage.platform.http.sample;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.Geometry;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Path("/api/sample/v1")
@Produces(MediaTypes.JSON)
public class SampleResource {

    private static final Table<Fruit> TABLE = Table.of(Fruit.class)
            .column("numéro", "number", Fruit::number)
            .column("nom", "name", Fruit::name)
            .column("écart", "gap", fruit -> -fruit.number())
            .located(fruit -> fruit.number() == 1 ? null : Geometry.point(1.44, 43.6));

    private final Caller caller;
    private final Cursors cursors;

    SampleResource(Caller caller, Cursors cursors) {
        this.caller = caller;
        this.cursors = cursors;
    }

    record Fruit(int number, String name, @Nullable String remark) {}

    record NewFruit(
            @NotBlank String name,
            @Min(1) int number,
            List<@Valid Part> parts,
            @Nullable LocalDate picked) {}

    record Part(@NotBlank String label) {}

    @GET
    @Path("/fruits")
    @PermissionsAllowed("sample:read")
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    public Page<Fruit> list(
            @QueryParam("colour") @Nullable List<String> colour,
            @QueryParam("pickedFrom") @Nullable LocalDate pickedFrom,
            @Valid @BeanParam PageRequest request,
            @Context UriInfo uri) {
        var scope = CursorScope.of(uri, caller.tenant());
        int after = cursors.read(scope, request)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(0);
        var rows = IntStream.rangeClosed(after + 1, Math.min(5, after + request.rowsToRead()))
                .mapToObj(number -> new Fruit(number, number == 2 ? "=1+1" : "fruit, " + number, null))
                .toList();
        var page = Page.of(rows, request, last -> cursors.write(scope, List.of(Integer.toString(last.number()))))
                .as(TABLE);
        return request.total() == Total.EXACT ? page.withTotal(5) : page;
    }

    @GET
    @Path("/fruits/{id}")
    @Authenticated
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Etag.version(3).answer(headers, () -> new Fruit(3, "kiwi", null));
    }

    @POST
    @Path("/fruits")
    @RolesAllowed("grower")
    public Response add(@Valid NewFruit fruit) {
        if (fruit.name().equals("pear")) {
            var message = Text.of("Les poires sont refusées.", "Pears are refused.");
            throw Problem.of(SampleProblem.PEAR_REFUSED, new Violation("/name", "pear", message, "FRT-01"));
        }
        if (fruit.name().equals("bomb")) {
            throw new IllegalStateException("secret internals");
        }
        return Response.created(URI.create("/api/sample/v1/fruits/" + fruit.number()))
                .entity(fruit)
                .build();
    }

    @GET
    @Path("/me")
    @Authenticated
    public Map<String, Object> me() {
        return Map.of(
                "subject", caller.subject(),
                "client", caller.client(),
                "tenant", caller.tenant(),
                "scopes", caller.scopes(),
                "roles", caller.roles());
    }

    @GET
    @Path("/open")
    @PermitAll
    public Map<String, String> open() {
        return Map.of("hello", "world");
    }

    @GET
    @Path("/forgotten")
    public Map<String, String> forgotten() {
        return Map.of("never", "seen");
    }
}
