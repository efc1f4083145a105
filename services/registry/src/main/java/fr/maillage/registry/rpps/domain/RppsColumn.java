package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.sourcefile.domain.Header;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of the open files that are read, by the name of the 2026 version, with the other name under which some
 * were seen. Case, accents, apostrophes and punctuation do not count.
 */
enum RppsColumn {
    IDENTIFIER_TYPE("Type d'identifiant PP"),
    IDENTIFIER("Identifiant PP"),
    NATIONAL_ID("Identification nationale PP"),
    EXERCISE_CIVILITY("Code civilité d'exercice", "Code civilité exercice"),
    EXERCISE_CIVILITY_LABEL("Libellé civilité d'exercice", "Libellé civilité exercice"),
    CIVILITY("Code civilité"),
    CIVILITY_LABEL("Libellé civilité"),
    FAMILY_NAME("Nom d'exercice", "Nom exercice"),
    GIVEN_NAME("Prénom d'exercice", "Prénom exercice"),
    PROFESSION("Code profession"),
    PROFESSION_LABEL("Libellé profession"),
    CATEGORY("Code catégorie professionnelle"),
    CATEGORY_LABEL("Libellé catégorie professionnelle"),
    SKILL_TYPE("Code type savoir-faire"),
    SKILL_TYPE_LABEL("Libellé type savoir-faire"),
    SKILL("Code savoir-faire"),
    SKILL_LABEL("Libellé savoir-faire"),
    MODE("Code mode exercice", "Code mode d'exercice"),
    MODE_LABEL("Libellé mode exercice", "Libellé mode d'exercice"),
    SIRET("Numéro SIRET site"),
    FINESS_SITE("Numéro FINESS site"),
    FINESS_LEGAL("Numéro FINESS établissement juridique"),
    TECHNICAL_ID("Identifiant technique de la structure"),
    STRUCTURE_NAME("Raison sociale site"),
    TRADE_SIGN("Enseigne commerciale site"),
    RECIPIENT("Complément destinataire (coord. structure)"),
    PLACE("Complément point géographique (coord. structure)"),
    STREET_NUMBER("Numéro Voie (coord. structure)"),
    STREET_REPEAT("Indice répétition voie (coord. structure)"),
    STREET_TYPE("Libellé type de voie (coord. structure)"),
    STREET_NAME("Libellé Voie (coord. structure)"),
    DELIVERY_MENTION("Mention distribution (coord. structure)"),
    DELIVERY_LINE("Bureau cedex (coord. structure)"),
    POSTCODE("Code postal (coord. structure)"),
    COMMUNE("Code commune (coord. structure)"),
    COUNTRY("Code pays (coord. structure)"),
    COUNTRY_LABEL("Libellé pays (coord. structure)"),
    PHONE("Téléphone (coord. structure)"),
    PHONE_2("Téléphone 2 (coord. structure)"),
    FAX("Télécopie (coord. structure)"),
    EMAIL("Adresse e-mail (coord. structure)"),
    SECTOR("Code secteur d'activité"),
    SECTOR_LABEL("Libellé secteur d'activité"),
    PHARMACIST_SECTION("Code section tableau pharmaciens"),
    PHARMACIST_SECTION_LABEL("Libellé section tableau pharmaciens"),
    ROLE("Code rôle", "Code fonction"),
    ROLE_LABEL("Libellé rôle", "Libellé fonction"),
    KIND("Code genre activité", "Code genre d'activité"),
    KIND_LABEL("Libellé genre activité", "Libellé genre d'activité"),
    DIPLOMA_TYPE("Code type diplôme obtenu"),
    DIPLOMA_TYPE_LABEL("Libellé type diplôme obtenu"),
    DIPLOMA("Code diplôme obtenu"),
    DIPLOMA_LABEL("Libellé diplôme obtenu"),
    AUTHORIZATION("Code type autorisation"),
    AUTHORIZATION_LABEL("Libellé type autorisation"),
    DISCIPLINE("Code discipline autorisation"),
    DISCIPLINE_LABEL("Libellé discipline autorisation");

    private final String title;
    private final String synonym;

    RppsColumn(String title) {
        this(title, title);
    }

    RppsColumn(String title, String synonym) {
        this.title = title;
        this.synonym = synonym;
    }

    /** As the 2026 version names it. */
    String title() {
        return title;
    }

    static Map<String, List<String>> names(Set<RppsColumn> columns) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        columns.forEach(column -> names.put(column.title, List.of(column.synonym)));
        return names;
    }

    static Set<String> titles(Set<RppsColumn> columns) {
        return columns.stream().map(RppsColumn::title).collect(Collectors.toUnmodifiableSet());
    }

    /** Where each column of a file stands, those that it has. */
    static Map<RppsColumn, Integer> positions(Header header, Set<RppsColumn> columns) {
        Map<RppsColumn, Integer> positions = new EnumMap<>(RppsColumn.class);
        columns.stream()
                .filter(column -> header.has(column.title))
                .forEach(column -> positions.put(column, header.position(column.title)));
        return positions;
    }
}
