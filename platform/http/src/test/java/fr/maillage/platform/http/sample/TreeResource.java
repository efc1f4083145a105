package fr.maillage.platform.http.sample;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.Geometry;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.platform.http.value.Money;
import fr.maillage.platform.http.verdict.Rule;
import fr.maillage.platform.http.verdict.Verdict;
import fr.maillage.platform.http.verdict.Verdicts;
import fr.maillage.platform.http.verdict.Warning;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** One tree, to cut, complete, patch and judge. */
@Path("/api/sample/v1/trees")
@Produces(MediaTypes.JSON)
@Authenticated
public class TreeResource {

    private static final Fields FIELDS = Fields.of(Tree.class).expandable("birds");
    private static final Table<Tree> TABLE = Table.of(Tree.class)
            .column("nom", "name", Tree::name)
            .column("kind.code", "code", "code", tree -> tree.kind().code())
            .located(tree -> Geometry.point(1.44, 43.6));
    private static final Rule TALL = Rule.of("TRE-01", "Code forestier, art. 1");
    private static final Rule OLD = Rule.of("TRE-02", "Code forestier, art. 2");

    private final MergePatches patches;
    private long version = 3;
    private Change tree = new Change(
            "oak",
            new BigDecimal("12.50"),
            Money.euros("99.90"),
            new Kind("QUE", "chêne"),
            null,
            List.of("old"),
            Map.of("a", "1"));

    TreeResource(MergePatches patches) {
        this.patches = patches;
    }

    record Kind(@NotBlank String code, @Nullable String label) {}

    record Tree(
            int id,
            String name,
            BigDecimal height,
            Money price,
            Kind kind,
            @Nullable String remark,
            List<String> tags,
            Map<String, String> notes,
            @Nullable List<Bird> birds) {}

    record Bird(String name, int age) {}

    record Change(
            @NotBlank String name,
            BigDecimal height,
            Money price,
            @Valid Kind kind,
            @Nullable String remark,
            List<String> tags,
            Map<String, String> notes) {}

    record NewTree(@NotBlank String name, @Min(1) int height, int age) {}

    record Planted(String name, List<Warning> warnings, List<Verdict.Body> verdicts) {}

    private Tree shown(@Nullable List<Bird> birds) {
        return new Tree(
                1,
                tree.name(),
                tree.height(),
                tree.price(),
                tree.kind(),
                tree.remark(),
                tree.tags(),
                tree.notes(),
                birds);
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    public Page<Tree> list(@BeanParam ShownRequest shown, @Valid @BeanParam PageRequest page) {
        Selection selection = FIELDS.select(shown);
        List<Bird> birds = selection.expands("birds") ? List.of(new Bird("wren", 2)) : null;
        return Page.of(List.of(shown(birds)), page, last -> "none").as(TABLE).showing(selection);
    }

    @GET
    @Path("/1")
    public Response get(@BeanParam ShownRequest shown, @Context HttpHeaders headers) {
        Selection selection = FIELDS.select(shown);
        boolean birds = selection.expands("birds");
        Etag etag = birds ? Etag.version(version).with("wren-2") : Etag.version(version);
        return etag.answer(headers, () -> selection.of(shown(birds ? List.of(new Bird("wren", 2)) : null)));
    }

    @PATCH
    @Path("/1")
    @Consumes(MediaTypes.MERGE_PATCH)
    public synchronized Response change(MergePatch patch, @Context HttpHeaders headers) {
        Etag.version(version).requireMatch(headers);
        tree = patches.apply(patch, tree, Tree.class);
        version++;
        return Response.ok(FIELDS.select(ShownRequest.ALL).of(shown(null)))
                .header("ETag", Etag.version(version).header())
                .build();
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "planted",
            content = @Content(schema = @Schema(implementation = Planted.class)))
    public Response plant(@Valid NewTree request, @Context HttpHeaders headers) {
        var verdicts = Verdicts.of(tall(request), old(request)).orRefuse(SampleProblem.PEAR_REFUSED);
        var language = Language.preferred(headers.getHeaderString("Accept-Language"));
        return Response.status(201)
                .entity(new Planted(request.name(), verdicts.warnings(language), verdicts.in(language)))
                .build();
    }

    private static Verdict tall(NewTree request) {
        if (request.height() > 30) {
            return TALL.refused("/height", "too-tall", Text.of("Trop haut.", "Too tall."));
        }
        return request.height() > 20
                ? TALL.arsConfirmation("/height", "tall", Text.of("Haut.", "Tall."))
                : TALL.allowed();
    }

    private static Verdict old(NewTree request) {
        return request.age() == 0
                ? OLD.insufficientData("/age", "unknown-age", Text.of("Âge inconnu.", "Age unknown."))
                : OLD.allowed();
    }
}
