package fr.maillage.registry.membership.api;

import static fr.maillage.platform.http.page.ListParameters.malformed;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.membership.domain.MembershipKind;
import fr.maillage.registry.membership.domain.MembershipSearch;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /memberships}. */
public record MembershipQuery(
        @QueryParam("structure")
        @Size(max = 20)
        @Parameter(
                description =
                        "Structure, comme regroupement ou comme membre ; répétable. / Structure, as group or as member; repeatable.",
                example = "[\"310021373\"]")
        List<String> structure,

        @QueryParam("professional")
        @Size(max = 20)
        @Parameter(description = "Numéro RPPS ou adeli:… ; répétable. / Repeatable.", example = "[\"10005681340\"]")
        List<String> professional,

        @QueryParam("kind")
        @Size(max = 3)
        @Parameter(description = "PRACTICE, MEMBER, COMPONENT ; répétable. / Repeatable.", example = "PRACTICE")
        List<String> kind,

        @QueryParam("at")
        @Parameter(
                description = "Jour où l'on en est ; tous par défaut. / Day that belongs to it; any by default.",
                schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-22"))
        @Nullable
        LocalDate at,

        @QueryParam("archived")
        @DefaultValue("false")
        @Parameter(description = "true : avec celles saisies par erreur. / true: with those entered by mistake.")
        boolean archived) {

    private static final Pattern ID = Pattern.compile(NewMembershipRequest.ID);

    MembershipSearch toSearch(String tenant) {
        return new MembershipSearch(
                tenant, ids("structure", structure), ids("professional", professional), kinds(), at, archived);
    }

    private static List<String> ids(String parameter, List<String> given) {
        given.stream().filter(id -> !ID.matcher(id).matches()).findFirst().ifPresent(id -> {
            throw malformed(
                    parameter,
                    "Identifiant « %s » ; attendu RPPS, adeli:…, FINESS ou local:…".formatted(id),
                    "Id \"%s\"; RPPS, adeli:…, FINESS or local:… is expected.".formatted(id));
        });
        return given;
    }

    private List<MembershipKind> kinds() {
        return kind.stream()
                .map(word -> Arrays.stream(MembershipKind.values())
                        .filter(one -> one.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> ListParameters.notInList(
                                "kind",
                                word,
                                Arrays.stream(MembershipKind.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }
}
