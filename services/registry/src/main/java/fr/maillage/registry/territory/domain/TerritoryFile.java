package fr.maillage.registry.territory.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The separated files of territories: their columns by canonical name, with the synonyms that public sources use. */
// Unmodifiable collections of strings; their types cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum TerritoryFile {
    REGIONS(
            "regions",
            "region",
            Set.of("code", "nom"),
            Set.of("region", "departement", "siren", "dep"),
            column("code", "reg", "code_region"),
            column("nom", "libelle", "nom_region"),
            column("chef_lieu", "cheflieu")),
    DEPARTMENTS(
            "departments",
            "department",
            Set.of("code", "nom", "region"),
            Set.of("com", "departement"),
            column("code", "dep", "code_departement"),
            column("nom", "libelle", "nom_departement"),
            column("region", "reg", "code_region"),
            column("chef_lieu", "cheflieu")),
    EPCI(
            "epci",
            "epci",
            Set.of("siren", "nom", "type"),
            Set.of("codeinsee", "com", "codgeo", "insee", "codecommune", "depcom", "codespostaux"),
            column("siren", "siren_epci", "epci_siren", "code_epci", "epci"),
            column("nom", "libelle", "nom_complet", "raison_sociale", "libepci", "nom_epci"),
            column("type", "nature_juridique", "nature_epci", "forme_juridique", "nj_epci"),
            column("population", "population_municipale", "ptot_municipale")),
    COMMUNES(
            "communes",
            "commune",
            Set.of("code_insee", "nom", "departement", "region"),
            Set.of(),
            column("code_insee", "com", "code", "codgeo", "insee", "code_commune", "depcom"),
            column("nom", "libelle", "libgeo", "nom_commune"),
            column("departement", "dep", "code_departement"),
            column("region", "reg", "code_region"),
            column("type", "typecom", "type_commune"),
            column("epci_siren", "epci", "siren_epci", "code_epci"),
            column("codes_postaux", "code_postal", "codespostaux"),
            column("population", "pmun", "population_municipale", "pop"),
            column("centroide_lon", "lon", "longitude"),
            column("centroide_lat", "lat", "latitude"),
            column("precision"),
            column("commune_parente", "comparent"));

    private final String kind;
    private final String level;
    private final Set<String> required;
    private final Set<String> foreign;
    private final Map<String, List<String>> columns;

    TerritoryFile(String kind, String level, Set<String> required, Set<String> foreign, Column... columns) {
        this.kind = kind;
        this.level = level;
        this.required = required;
        this.foreign = foreign;
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        Arrays.stream(columns).forEach(column -> ordered.put(column.name(), column.synonyms()));
        this.columns = Collections.unmodifiableMap(ordered);
    }

    private record Column(String name, List<String> synonyms) {}

    private static Column column(String name, String... synonyms) {
        return new Column(name, List.of(synonyms));
    }

    /** Name of the import kind. */
    public String kind() {
        return kind;
    }

    /** Level of the territories it holds. */
    public String level() {
        return level;
    }

    /** In the order of the template. */
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
