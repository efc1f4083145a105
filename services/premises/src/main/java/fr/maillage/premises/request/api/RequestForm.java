package fr.maillage.premises.request.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.CareTier;
import fr.maillage.premises.request.domain.DesiredMode;
import fr.maillage.premises.request.domain.DesiredTenure;
import fr.maillage.premises.request.domain.FamilyService;
import fr.maillage.premises.request.domain.FeeSector;
import fr.maillage.premises.request.domain.GroupWish;
import fr.maillage.premises.request.domain.PracticeWish;
import fr.maillage.premises.request.domain.RequestChannel;
import fr.maillage.premises.request.domain.RequestReason;
import fr.maillage.premises.request.domain.RequesterType;
import fr.maillage.premises.request.domain.WantedService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request as it is entered, and as a merge patch changes it. */
@Schema(
        name = "InstallationRequestForm",
        description = "Demande d'installation, telle qu'on l'écrit. / Installation request, as it is written.")
public record RequestForm(
        @Nullable
        @Schema(
                description = "Voie d'arrivée ; WEB par défaut. / By which way; WEB by default.",
                examples = "LETTER_TO_ELECTED")
        RequestChannel channel,

        @NotNull @Schema(description = "Qui demande. / Who asks.", examples = "PROFESSIONAL")
        RequesterType requesterType,

        @Nullable @Schema(description = "Pourquoi. / Why.", examples = "INSTALL")
        RequestReason reason,

        @Nullable
        @Pattern(
                regexp = "[0-9]{2}",
                message = "attendu un code de profession à deux chiffres | a two-digit profession code is expected")
        @Schema(description = "Code TRE_G15 ou TRE_R95. / Profession code.", examples = "10")
        String profession,

        @Nullable
        @Pattern(
                regexp = "[A-Z]{2,3}[0-9]{2}",
                message =
                        "attendu un code de spécialité, par exemple SM26 | a specialty code is expected, such as SM26")
        @Schema(description = "Spécialité d'un médecin, code TRE_R38. / Specialty of a doctor.", examples = "SM26")
        String specialty,

        @Nullable @Schema(description = "Niveau de recours. / Tier of care.", examples = "FIRST_RECOURSE")
        CareTier careTier,

        @Nullable @Schema(description = "Mode d'exercice voulu. / Way of practice wanted.", examples = "LIBERAL")
        DesiredMode desiredMode,

        @Nullable @Schema(description = "Acheter ou louer. / Buy or rent.", examples = "RENT")
        DesiredTenure desiredTenure,

        @Nullable @Schema(description = "Avec qui. / With whom.", examples = "MULTI")
        GroupWish groupWish,

        @Nullable @Schema(description = "Cherche des confrères. / Looks for colleagues.", examples = "true")
        Boolean seeksColleagues,

        @Nullable @Schema(description = "Ouvert à en accueillir. / Open to some.", examples = "true")
        Boolean openToColleagues,

        @Nullable
        @Size(max = 20)
        @Schema(description = "Leurs professions. / Their professions.", examples = "[\"70\"]")
        List<@NotNull @Pattern(regexp = "[0-9]{2}") String> colleagueProfessions,

        @Nullable
        @Size(max = 5)
        @Schema(description = "Services voulus. / Services wanted.", examples = "[\"SECRETARIAT\"]")
        List<@NotNull WantedService> services,

        @Nullable
        @Size(max = 4)
        @Schema(description = "Besoins du foyer. / Needs of the household.", examples = "[\"SCHOOL\"]")
        List<@NotNull FamilyService> familyServices,

        @Nullable
        @Size(max = 5)
        @Schema(description = "Remplacement, collaboration… / Locum, collaboration…", examples = "[\"LOCUM\"]")
        List<@NotNull PracticeWish> practiceWishes,

        @Nullable
        @Min(0)
        @Max(600)
        @Schema(description = "Engagement, en mois. / Commitment, in months.", examples = "60")
        Integer commitmentMonths,

        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 2)
        @Schema(
                description = "Temps de travail, part d'équivalent temps plein. / Share of full time.",
                examples = "0.8")
        BigDecimal workingTime,

        @Nullable @Schema(description = "Terrain de stage. / Teaching site.", examples = "false")
        Boolean teachingSite,

        @Nullable @Schema(description = "Visites à domicile. / Home visits.", examples = "true")
        Boolean homeVisits,

        @Nullable @Schema(description = "Permanence des soins. / Out of hours.", examples = "true")
        Boolean outOfHours,

        @Nullable @Schema(description = "Secteur. / Fee sector.", examples = "S1")
        FeeSector feeSector,

        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("100000")
        @Digits(integer = 6, fraction = 2)
        @Schema(description = "Surface, en m². / Area, in m².", examples = "90")
        BigDecimal areaNeededM2,

        @Nullable @Schema(description = "Loyer et charges, par mois. / Rent and charges, a month.")
        Money monthlyBudget,

        @Nullable @Schema(description = "Prix d'achat. / Purchase price.")
        Money purchaseBudget,

        @Nullable
        @Size(max = 50)
        @Schema(description = "Lieux voulus. / Places wanted.", examples = "[\"commune:31555\", \"qpv:QP031001\"]")
        List<@NotNull @Pattern(regexp = TERRITORY, message = TERRITORY_EXPECTED) String> targetTerritories,

        @Nullable @Schema(description = "Au plus tôt. / At the earliest.", examples = "2027-01-01")
        LocalDate earliest,

        @Nullable @Schema(description = "Au plus tard. / At the latest.", examples = "2027-06-30")
        LocalDate latest,

        @Nullable @Schema(description = "Toujours true (loi du 11 février 2005). / Always true.", examples = "true")
        Boolean accessibilityNeeded,

        @Nullable @Schema(description = "A déjà exercé ici. / Practised here before.", examples = "false")
        Boolean previouslyPractisedHere,

        @Nullable
        @Schema(
                description = "Dernière aide signée en dix ans, déclarée. / Last aid signed, as declared.",
                examples = "2017-05-02")
        LocalDate aidSignedOn,

        @Nullable
        @Pattern(regexp = "[0-9][0-9AB][0-9]{3}", message = "attendu un code commune | a commune code is expected")
        @Schema(description = "Commune d'exercice actuelle. / Commune of present practice.", examples = "31069")
        String practisingCommune,

        @Nullable @Size(max = 30) @Schema(description = "Équipe, sans nom. / Team, without names.")
        List<@NotNull @Valid MemberForm> members,

        @Nullable
        @Valid
        @Schema(
                description =
                        "Point voulu, quand un territoire ne suffit pas ; les distances en sont à vol d'oiseau. / Point wanted, when a territory is not enough; distances from it are crow-fly.")
        PointForm targetPoint,

        @Nullable @Valid @Schema(description = "Qui demande ; scellé. / Who asks; sealed.")
        PersonForm person,

        @Nullable
        @Size(max = 4000)
        @Schema(description = "Le projet ; scellé. / The project; sealed.", examples = "Cabinet de médecine générale")
        String project,

        @Nullable
        @Size(max = 4000)
        @Schema(description = "Les attentes ; scellé. / Expectations; sealed.", examples = "Proche du tramway")
        String expectations,

        @Nullable
        @Size(max = 10000)
        @Schema(
                description = "Projet de santé ; scellé. / Health project; sealed.",
                examples = "Éducation thérapeutique")
        String healthProject,

        @Nullable
        @Size(max = 4000)
        @Schema(
                description = "De la direction de la santé, pour elle. / Of the health direction, for itself.",
                examples = "À rappeler en janvier")
        String note,

        @Nullable
        @Size(max = 5)
        @Schema(
                description =
                        "À qui la personne peut être nommée ; retirable, effet immédiat. / To whom the person may be named; withdrawable at once.",
                examples = "[\"LANDLORD\"]")
        List<@NotNull Audience> consentTo,

        @Nullable
        @Schema(
                description = "Jour de réception ; aujourd'hui par défaut. / Day of receipt; today by default.",
                examples = "2026-11-20")
        LocalDate receivedOn) {

    static final String TERRITORY = "(region|department|epci|commune|tvs|iris|qpv|area):[0-9A-Za-z-]{1,40}";
    static final String TERRITORY_EXPECTED =
            "attendu niveau:code, par exemple commune:31555 | level:code is expected, such as commune:31555";

    /** A member of a team. */
    @Schema(name = "InstallationRequestMemberForm", description = "Membre d'une équipe, sans nom. / Member of a team.")
    public record MemberForm(
            @NotNull
            @Pattern(regexp = "[0-9]{2}")
            @Schema(description = "Sa profession. / Its profession.", examples = "70")
            String profession,

            @Nullable
            @Pattern(regexp = "[A-Z]{2,3}[0-9]{2}")
            @Schema(description = "Spécialité. / Specialty.", examples = "SM26")
            String specialty,

            @Nullable
            @DecimalMin(value = "0", inclusive = false)
            @Digits(integer = 6, fraction = 2)
            @Schema(description = "Surface, en m². / Area, in m².", examples = "20")
            BigDecimal areaNeededM2,

            @Nullable
            @Min(0)
            @Max(20)
            @Schema(description = "Cellules ; 1 par défaut. / Rooms; 1 by default.", examples = "1")
            Integer units,

            @Nullable @Schema(description = "Cellule partageable. / May share a room.", examples = "true")
            Boolean shared,

            @Nullable
            @Schema(
                    description =
                            "A signé, ou donné sa parole ; la stabilité du groupe est connue quand chacun l'a dit. / Has signed; the stability of the group is known once everybody said.",
                    examples = "true")
            Boolean committed) {}

    /** A point. */
    @Schema(name = "InstallationRequestPointForm", description = "Point, WGS 84. / Point, WGS 84.")
    public record PointForm(
            @NotNull
            @DecimalMin("-90")
            @DecimalMax("90")
            @Schema(description = "Latitude, en degrés. / Latitude, in degrees.", examples = "43.6047")
            Double lat,

            @NotNull
            @DecimalMin("-180")
            @DecimalMax("180")
            @Schema(description = "Longitude, en degrés. / Longitude, in degrees.", examples = "1.4442")
            Double lon) {}

    /** Who asks. */
    @Schema(name = "InstallationRequestPersonForm", description = "La personne ; scellée. / The person; sealed.")
    public record PersonForm(
            @Nullable @Size(max = 120) @Schema(description = "Nom. / Family name.", examples = "Martin")
            String familyName,

            @Nullable @Size(max = 120) @Schema(description = "Prénom. / Given name.", examples = "Alix")
            String givenName,

            @Nullable
            @Size(max = 200)
            @Schema(description = "Organisme. / Organization.", examples = "SISA des Tilleuls")
            String organizationName,

            @Nullable
            @Size(max = 200)
            @Pattern(
                    regexp = "[^@\\s]+@[^@\\s]+",
                    message = "attendu une adresse électronique | an e-mail address is expected")
            @Schema(description = "Adresse électronique. / E-mail address.", examples = "alix.martin@example.org")
            String email,

            @Nullable
            @Pattern(
                    regexp = "[+0-9 .()-]{6,30}",
                    message = "attendu un numéro de téléphone | a telephone number is expected")
            @Schema(description = "Téléphone. / Telephone.", examples = "05 61 00 00 00")
            String phone,

            @Nullable
            @Pattern(regexp = "[0-9]{11}", message = "attendu onze chiffres | eleven digits are expected")
            @Schema(description = "Numéro RPPS. / RPPS number.", examples = "10001234567")
            String rppsId) {}
}
