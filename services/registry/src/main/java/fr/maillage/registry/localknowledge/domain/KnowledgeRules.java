package fr.maillage.registry.localknowledge.domain;

import fr.maillage.registry.localknowledge.domain.FactValue.Choice;
import fr.maillage.registry.localknowledge.domain.FactValue.Languages;
import fr.maillage.registry.localknowledge.domain.FactValue.Retirement;
import fr.maillage.registry.localknowledge.domain.FactValue.SiteShare;
import fr.maillage.registry.localknowledge.domain.FactValue.TimeShares;
import fr.maillage.registry.localknowledge.domain.ProposedFact.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why facts are refused, and what is remarked of them. Nothing here looks anything up. */
public final class KnowledgeRules {

    /** Sites of one person at most. */
    public static final int MOST_SITES = 30;

    private static final double ROUNDING = 1e-9;

    private KnowledgeRules() {}

    /**
     * One reason or remark.
     *
     * @param pointer JSON pointer into the content
     * @param malformed the value itself is none of its field's; else a rule refuses it
     */
    public record Breach(
            String pointer,
            String code,
            String fr,
            String en,
            @Nullable String ruleId,
            boolean malformed) {}

    /**
     * What the rules need to know.
     *
     * @param codes the codes of each nomenclature, {@code local-source} included
     */
    public record Facts(Map<String, Set<String>> codes, LocalDate today) {

        public Facts {
            codes = Map.copyOf(codes);
        }
    }

    /** What speaks against the content; empty when nothing does. */
    public static List<Breach> breaches(Map<Field, ProposedFact> content, Facts facts) {
        List<Breach> found = new ArrayList<>();
        content.forEach((field, fact) -> {
            Judge judge = new Judge(field, facts, found);
            judge.codes(fact.value());
            judge.value(fact.value());
            judge.origin(fact.origin());
        });
        return List.copyOf(found);
    }

    /** What does not stop a write but should be known: REG-13. */
    public static List<Breach> remarks(Map<Field, Fact> content) {
        Fact fact = content.get(Field.WORKING_TIME_SHARE);
        if (fact == null || !(fact.value() instanceof TimeShares shares)) {
            return List.of();
        }
        double sum = shares.sites().stream()
                .map(SiteShare::share)
                .filter(share -> share != null)
                .mapToDouble(Double::doubleValue)
                .sum();
        if (sum <= 1 + ROUNDING) {
            return List.of();
        }
        String shown = String.valueOf(Math.round(sum * 1000) / 1000.0);
        return List.of(new Breach(
                "/workingTimeShare/sites",
                "working-time-over-one",
                "Somme des parts %s ; attendu au plus 1.".formatted(shown),
                "Sum of the shares %s; at most 1 is expected.".formatted(shown),
                "REG-13",
                false));
    }

    /** One field under examination. */
    private record Judge(Field field, Facts facts, List<Breach> found) {

        void codes(FactValue value) {
            Set<String> known = facts.codes().getOrDefault(field.codeSystem(), Set.of());
            List<String> codes = value.codes();
            for (int i = 0; i < codes.size(); i++) {
                if (!known.contains(codes.get(i))) {
                    notInList(place(value, i), codes.get(i), field.codeSystem());
                }
            }
        }

        private static String place(FactValue value, int i) {
            return switch (value) {
                case Choice _ -> "/value";
                case Retirement _ -> "/certainty";
                case Languages _ -> "/codes/" + i;
                case TimeShares _ -> "/sites/" + i;
            };
        }

        void value(FactValue value) {
            switch (value) {
                case Choice choice -> since(choice.since());
                case Retirement _ -> {}
                case Languages languages -> {
                    if (languages.codes().isEmpty()) {
                        add("/codes", "required", "Aucune langue.", "No language.", null, true);
                    }
                }
                case TimeShares shares -> sites(shares.sites());
            }
        }

        private void since(@Nullable LocalDate since) {
            if (since != null && since.isAfter(facts.today())) {
                later("/since", since);
            }
        }

        private void sites(List<SiteShare> sites) {
            if (sites.isEmpty() || sites.size() > MOST_SITES) {
                add(
                        "/sites",
                        "wrong-count",
                        "%d sites ; attendu de 1 à %d.".formatted(sites.size(), MOST_SITES),
                        "%d sites; 1 to %d are expected.".formatted(sites.size(), MOST_SITES),
                        null,
                        true);
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < sites.size(); i++) {
                SiteShare site = sites.get(i);
                if (!seen.add(site.site())) {
                    add(
                            "/sites/" + i + "/site",
                            "duplicate-site",
                            "Site %s donné deux fois ; attendu une seule fois.".formatted(site.site()),
                            "Site %s given twice; once is expected.".formatted(site.site()),
                            null,
                            false);
                }
                Double share = site.share();
                if (share != null && !(share >= 0 && share <= 1)) {
                    add(
                            "/sites/" + i + "/share",
                            "out-of-range",
                            "Part %s ; attendu de 0 à 1.".formatted(share),
                            "Share %s; 0 to 1 is expected.".formatted(share),
                            "REG-13",
                            true);
                }
            }
        }

        void origin(@Nullable Origin origin) {
            if (origin == null) {
                add(
                        "/provenance",
                        "provenance-required",
                        "%s sans provenance ; attendu une source et une date.".formatted(field.label()),
                        "%s without provenance; a source and a date are expected.".formatted(field.label()),
                        field == Field.AGE_BAND ? "REG-14" : null,
                        false);
                return;
            }
            Set<String> sources = facts.codes().getOrDefault(Provenance.CODE_SYSTEM, Set.of());
            if (!sources.contains(origin.source())) {
                notInList("/provenance/source", origin.source(), Provenance.CODE_SYSTEM);
            }
            if (origin.date().isAfter(facts.today())) {
                later("/provenance/date", origin.date());
            }
            LocalDate expiry = origin.expiresOn();
            if (expiry != null && expiry.isBefore(origin.date())) {
                add(
                        "/provenance/expiresOn",
                        "expires-before-date",
                        "Expire le %s, avant la date %s.".formatted(expiry, origin.date()),
                        "Expires on %s, before the date %s.".formatted(expiry, origin.date()),
                        null,
                        false);
            }
        }

        private void later(String place, LocalDate date) {
            add(
                    place,
                    "in-the-future",
                    "%s est à venir ; attendu au plus tard le %s.".formatted(date, facts.today()),
                    "%s is to come; %s at the latest is expected.".formatted(date, facts.today()),
                    null,
                    false);
        }

        private void notInList(String place, String code, String system) {
            add(
                    place,
                    "not-in-list",
                    "Code « %s » absent de la nomenclature %s (GET /codes/%s).".formatted(code, system, system),
                    "Code \"%s\" is not in nomenclature %s (GET /codes/%s).".formatted(code, system, system),
                    null,
                    true);
        }

        private void add(String place, String code, String fr, String en, @Nullable String rule, boolean malformed) {
            found.add(new Breach("/" + field.label() + place, code, fr, en, rule, malformed));
        }
    }
}
