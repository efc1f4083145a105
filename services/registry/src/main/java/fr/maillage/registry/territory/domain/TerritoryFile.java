package fr.maillage.registry.territory.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The separated files of territories: their columns by canonical name, with the synonyms that public sources use. */
// Map.of and Set.of cannot change; their types cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum TerritoryFile {
    REGIONS(
            "regions",
            "region",
            Map.of(
                    "code", List.of("reg", "code_region"),
                    "nom", List.of("libelle", "nom_region"),
                    "chef_lieu", List.of("cheflieu")),
            Set.of("code", "nom"),
            Set.of("region", "departement", "siren", "dep")),
    DEPARTMENTS(
            "departments",
            "department",
            Map.of(
                    "code", List.of("dep", "code_departement"),
                    "nom", List.of("libelle", "nom_departement"),
                    "region", List.of("reg", "code_region"),
                    "chef_lieu", List.of("cheflieu")),
            Set.of("code", "nom", "region"),
            Set.of("com", "departement")),
    EPCI(
            "epci",
            "epci",
            Map.of(
                    "siren", List.of("siren_epci", "epci_siren", "code_epci", "epci"),
                    "nom", List.of("libelle", "nom_complet", "raison_sociale", "libepci", "nom_epci"),
                    "type", List.of("nature_juridique", "nature_epci", "forme_juridique", "nj_epci"),
                    "population", List.of("population_municipale", "ptot_municipale")),
            Set.of("siren", "nom", "type"),
            Set.of()),
    COMMUNES(
            "communes",
            "commune",
            Map.ofEntries(
                    Map.entry("code_insee", List.of("com", "code", "codgeo", "insee", "code_commune", "depcom")),
                    Map.entry("nom", List.of("libelle", "libgeo", "nom_commune")),
                    Map.entry("type", List.of("typecom", "type_commune")),
                    Map.entry("departement", List.of("dep", "code_departement")),
                    Map.entry("region", List.of("reg", "code_region")),
                    Map.entry("epci_siren", List.of("epci", "siren_epci", "code_epci")),
                    Map.entry("codes_postaux", List.of("code_postal", "codespostaux")),
                    Map.entry("population", List.of("pmun", "population_municipale", "pop")),
                    Map.entry("centroide_lon", List.of("lon", "longitude")),
                    Map.entry("centroide_lat", List.of("lat", "latitude")),
                    Map.entry("precision", List.of()),
                    Map.entry("commune_parente", List.of("comparent"))),
            Set.of("code_insee", "nom", "departement", "region"),
            Set.of());

    private final String kind;
    private final String level;
    private final Map<String, List<String>> columns;
    private final Set<String> required;
    private final Set<String> foreign;

    TerritoryFile(
            String kind, String level, Map<String, List<String>> columns, Set<String> required, Set<String> foreign) {
        this.kind = kind;
        this.level = level;
        this.columns = columns;
        this.required = required;
        this.foreign = foreign;
    }

    /** Name of the import kind. */
    public String kind() {
        return kind;
    }

    /** Level of the territories it holds. */
    public String level() {
        return level;
    }

    Map<String, List<String>> columns() {
        return columns;
    }

    Set<String> required() {
        return required;
    }

    /** Columns whose presence tells that the file is of another kind with the same first columns. */
    Set<String> foreign() {
        return foreign;
    }
}
