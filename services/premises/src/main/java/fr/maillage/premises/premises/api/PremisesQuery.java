package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.FoldedName;
import fr.maillage.premises.premises.domain.OwnerType;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.PremisesSearch;
import fr.maillage.premises.premises.domain.PremisesSearch.Near;
import fr.maillage.premises.premises.domain.PremisesSearch.Order;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /premises}. */
public record PremisesQuery(
        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(description = "Début du nom, sans accents ni casse. / Start of the name.", example = "pole")
        String q,

        @QueryParam("territory")
        @Size(max = 20)
        @Parameter(
                description =
                        "Territoire qui contient le local : commune, epci, department, region, iris, qpv ; répétable. / Territory that holds the premises; repeatable.",
                example = "commune:31555")
        List<String> territory,

        @QueryParam("state")
        @Size(max = 10)
        @Parameter(
                description = "Meilleur état des cellules ; répétable. / Best state of the units.",
                example = "AVAILABLE")
        List<String> state,

        @QueryParam("tenure")
        @Size(max = 10)
        @Parameter(description = "Titre d'occupation ; répétable. / Tenure; repeatable.", example = "LEASE")
        List<String> tenure,

        @QueryParam("accessibility")
        @Size(max = 10)
        @Parameter(
                description = "État d'accessibilité ; répétable. / Accessibility; repeatable.",
                example = "COMPLIANT")
        List<String> accessibility,

        @QueryParam("ownerType")
        @Size(max = 10)
        @Parameter(description = "Genre de propriétaire ; répétable. / Kind of owner.", example = "SOCIAL_LANDLORD")
        List<String> ownerType,

        @QueryParam("profession")
        @Size(max = 10)
        @Parameter(
                description =
                        "Profession acceptée, code à deux chiffres (10 : médecin) ; un local sans liste les accepte toutes. / Profession accepted; premises without a list accept any.",
                example = "[\"10\"]")
        List<String> profession,

        @QueryParam("areaMin")
        @DecimalMin("0")
        @Digits(integer = 7, fraction = 2)
        @Parameter(
                description =
                        "Surface minimale d'une cellule, en mètres carrés. / Least area of a unit, in square metres.",
                example = "20")
        @Nullable
        BigDecimal areaMin,

        @QueryParam("areaMax")
        @DecimalMin("0")
        @Digits(integer = 7, fraction = 2)
        @Parameter(
                description =
                        "Surface maximale d'une cellule, en mètres carrés. / Largest area of a unit, in square metres.",
                example = "900")
        @Nullable
        BigDecimal areaMax,

        @QueryParam("availableBefore")
        @Size(max = 10)
        @Parameter(
                description = "Disponible au plus tard ce jour-là. / Available on that day at the latest.",
                example = "2027-05-31")
        @Nullable
        String availableBefore,

        @QueryParam("plannedOperation")
        @Parameter(
                description = "Opération dont ils sortent. / Operation they come from.",
                example = "00000000-0000-4000-8000-000000000000")
        @Nullable
        UUID plannedOperation,

        @QueryParam("near")
        @Size(max = 40)
        @Parameter(
                description = "Point, `lat,lon`, avec `radiusM`. / Point, with `radiusM`.",
                example = "43.6047,1.4442")
        @Nullable
        String near,

        @QueryParam("radiusM")
        @DefaultValue("2000")
        @Min(1)
        @Max(50_000)
        @Parameter(description = "Distance du point, en mètres. / Distance from the point, in metres.")
        int radiusM,

        @QueryParam("archived")
        @DefaultValue("false")
        @Parameter(description = "true : les archivés. / The archived ones.")
        boolean archived,

        @QueryParam("sharedWithMe")
        @DefaultValue("false")
        @Parameter(
                description =
                        "true : ceux que d'autres partagent avec votre organisation. / Those shared with your organization.")
        boolean sharedWithMe,

        @QueryParam("sort")
        @DefaultValue("name")
        @Parameter(
                description =
                        "name (défaut), createdAt (du plus récent) ou availableFrom (du plus tôt). / createdAt is newest first.")
        String sort) {

    private static final Pattern TERRITORY =
            Pattern.compile("(commune|epci|department|region|iris|qpv):[0-9A-Za-z]{1,20}");
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?),(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    PremisesSearch toSearch(String tenant) {
        return new PremisesSearch(
                tenant,
                sharedWithMe,
                archived,
                FoldedName.of(q),
                territory.stream().map(PremisesQuery::territory).toList(),
                ListParameters.constants("state", state, UnitState.values()),
                ListParameters.constants("tenure", tenure, Tenure.values()),
                ListParameters.constants("accessibility", accessibility, AccessibilityStatus.values()),
                ListParameters.constants("ownerType", ownerType, OwnerType.values()),
                profession,
                areaMin,
                areaMax,
                ListParameters.day("availableBefore", availableBefore),
                plannedOperation,
                near == null || near.isEmpty() ? null : new Near(point(near), radiusM),
                order());
    }

    private static String territory(String text) {
        if (!TERRITORY.matcher(text).matches()) {
            throw ListParameters.malformed(
                    "territory",
                    "Territoire « %s » ; attendu niveau:code, par exemple commune:31555.".formatted(text),
                    "Territory \"%s\"; level:code is expected, such as commune:31555.".formatted(text));
        }
        return text;
    }

    private static Point point(String text) {
        Matcher parts = POINT.matcher(text);
        if (!parts.matches()
                || Math.abs(Double.parseDouble(parts.group(1))) > 90
                || Math.abs(Double.parseDouble(parts.group(2))) > 180) {
            throw ListParameters.malformed(
                    "near",
                    "Point « %s » ; attendu latitude,longitude en degrés.".formatted(text),
                    "Point \"%s\"; latitude,longitude in degrees is expected.".formatted(text));
        }
        return new Point(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)));
    }

    private Order order() {
        return switch (sort) {
            case "name" -> Order.NAME;
            case "createdAt" -> Order.CREATED;
            case "availableFrom" -> Order.AVAILABLE;
            default -> throw ListParameters.notInList("sort", sort, "name, createdAt, availableFrom");
        };
    }
}
