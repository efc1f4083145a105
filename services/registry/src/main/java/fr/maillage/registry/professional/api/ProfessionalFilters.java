package fr.maillage.registry.professional.api;

import static fr.maillage.platform.http.page.ListParameters.malformed;
import static fr.maillage.platform.http.page.ListParameters.notInList;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.caretier.domain.CareTier;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.SearchPlace;
import fr.maillage.registry.professional.domain.Wanted;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of people, read and refused by their rules. */
final class ProfessionalFilters {

    private static final Pattern SKILL = Pattern.compile("[0-9A-Z]{1,10}");

    private ProfessionalFilters() {}

    /** Territories by level; every level of the registry is one that people are stamped with. */
    static List<SearchPlace> places(Sought sought) {
        Stream<SearchPlace> stamped = Arrays.stream(SearchPlace.Level.values())
                .filter(level -> level != SearchPlace.Level.DRAWN)
                .map(level -> new SearchPlace(
                        level,
                        sought.refs().stream()
                                .filter(ref -> SearchPlace.Level.find(
                                                ref.level().word())
                                        .orElseThrow()
                                        .equals(level))
                                .map(TerritoryRef::code)
                                .toList()))
                .filter(place -> !place.codes().isEmpty());
        return Stream.concat(stamped, sought.drawn().stream().map(SearchPlace::inside))
                .toList();
    }

    /** Those of the tiers who have one of the professions; null when neither is asked for. */
    static @Nullable List<Wanted> wanted(List<String> professions, @Nullable List<Wanted> ofTiers) {
        List<Profession> asked =
                professions.stream().map(ProfessionalFilters::profession).toList();
        if (ofTiers == null) {
            return asked.isEmpty()
                    ? null
                    : asked.stream().map(Wanted::all).distinct().toList();
        }
        return ofTiers.stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.profession()))
                .toList();
    }

    static List<CareTier> tiers(List<String> words) {
        List<CareTier> tiers = new ArrayList<>();
        for (String word : words) {
            tiers.add(Arrays.stream(CareTier.values())
                    .filter(tier -> tier != CareTier.NONE && tier.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> notInList("careTier", word, "FIRST_RECOURSE, SECOND_RECOURSE")));
        }
        return tiers;
    }

    /** A title user's bare code is another profession elsewhere: it is asked with its system (REG-06). */
    private static Profession profession(String text) {
        return Profession.parse(text)
                .orElseThrow(() -> ruled(
                        "profession",
                        "malformed",
                        "Profession « %s » ; attendu un code TRE_G15 comme 10, ou un code avec son système comme R95:93 (psychologue)."
                                .formatted(text),
                        "Profession \"%s\"; a TRE_G15 code such as 10 is expected, or a code with its system such as R95:93 (psychologist)."
                                .formatted(text),
                        "REG-06"));
    }

    static PracticeMode mode(String text) {
        return PracticeMode.parse(text)
                .orElseThrow(() -> ruled(
                        "practiceMode",
                        "not-in-list",
                        "Valeur « %s » ; valeurs admises : L, S, B, I, et MIXED qui se calcule.".formatted(text),
                        "Value \"%s\"; accepted values: L, S, B, I, and MIXED, which is derived.".formatted(text),
                        text.equals("M") ? "REG-08" : "REG-09"));
    }

    static List<String> skills(List<String> given) {
        given.stream()
                .filter(code -> !SKILL.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw malformed(
                            "specialty",
                            "Valeur « %s » ; attendu un code comme SM54.".formatted(code),
                            "Value \"%s\"; a code such as SM54 is expected.".formatted(code));
                });
        return given;
    }

    static List<String> sites(List<String> given) {
        given.stream()
                .filter(site -> FinessNumber.parse(site).isEmpty())
                .findFirst()
                .ifPresent(site -> {
                    throw ruled(
                            "structure",
                            "malformed",
                            "Structure « %s » ; attendu un numéro FINESS de 9 caractères.".formatted(site),
                            "Structure \"%s\"; a FINESS number of 9 characters is expected.".formatted(site),
                            "REG-04");
                });
        return given;
    }

    static @Nullable Circle circle(@Nullable String near, int radiusM) {
        if (near == null) {
            return null;
        }
        String[] parts = near.split(",", -1);
        if (parts.length == 2) {
            try {
                double latitude = Double.parseDouble(parts[0].strip());
                double longitude = Double.parseDouble(parts[1].strip());
                if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                    return new Circle(latitude, longitude, radiusM);
                }
            } catch (NumberFormatException e) {
                throw malformedPoint(near);
            }
        }
        throw malformedPoint(near);
    }

    private static Problem malformedPoint(String near) {
        return malformed(
                "near",
                "Point « %s » ; attendu latitude,longitude en degrés, par exemple 43.6047,1.4442.".formatted(near),
                "Point \"%s\"; latitude,longitude in degrees expected, such as 43.6047,1.4442.".formatted(near));
    }

    private static Problem ruled(String parameter, String code, String fr, String en, String rule) {
        return Problem.of(
                StandardProblem.INVALID_PARAMETER, new Violation("query:" + parameter, code, Text.of(fr, en), rule));
    }
}
