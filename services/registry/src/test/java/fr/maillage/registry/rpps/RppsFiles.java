package fr.maillage.registry.rpps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of the national directory with invented people: 56 columns of which a test gives the few it is about. */
public final class RppsFiles {

    /** The columns of the version of 2026 in their order. */
    public static final List<String> HEADER =
            Arrays.asList(("Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice"
                            + "|Libellé civilité d'exercice|Code civilité|Libellé civilité|Nom d'exercice|Prénom d'exercice"
                            + "|Code profession|Libellé profession|Code catégorie professionnelle"
                            + "|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire"
                            + "|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice"
                            + "|Numéro SIRET site|Numéro SIREN site|Numéro FINESS site"
                            + "|Numéro FINESS établissement juridique|Identifiant technique de la structure"
                            + "|Raison sociale site|Enseigne commerciale site|Complément destinataire (coord. structure)"
                            + "|Complément point géographique (coord. structure)|Numéro Voie (coord. structure)"
                            + "|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)"
                            + "|Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)"
                            + "|Mention distribution (coord. structure)|Bureau cedex (coord. structure)"
                            + "|Code postal (coord. structure)|Code commune (coord. structure)"
                            + "|Libellé commune (coord. structure)|Code pays (coord. structure)"
                            + "|Libellé pays (coord. structure)|Téléphone (coord. structure)"
                            + "|Téléphone 2 (coord. structure)|Télécopie (coord. structure)"
                            + "|Adresse e-mail (coord. structure)|Code Département (structure)"
                            + "|Libellé Département (structure)|Ancien identifiant de la structure"
                            + "|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité"
                            + "|Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle"
                            + "|Code genre activité|Libellé genre activité")
                    .split("\\|"));

    /** The columns that tests speak of. */
    public enum C {
        TYPE(0),
        ID(1),
        NATIONAL(2),
        FAMILY(7),
        GIVEN(8),
        PROFESSION(9),
        PROFESSION_LABEL(10),
        CATEGORY(11),
        SKILL_TYPE(13),
        SKILL(15),
        SKILL_LABEL(16),
        MODE(17),
        SIRET(19),
        SITE(21),
        TECHNICAL(23),
        NAME(24),
        NUMBER(28),
        STREET(32),
        DELIVERY(34),
        POSTCODE(35),
        COMMUNE(36),
        COUNTRY(38),
        COUNTRY_LABEL(39),
        PHONE(40),
        EMAIL(43),
        SECTOR(48),
        ROLE(52),
        KIND(54);

        private final int position;

        C(int position) {
            this.position = position;
        }
    }

    private final List<List<String>> rows = new ArrayList<>();

    private RppsFiles() {}

    public static RppsFiles empty() {
        return new RppsFiles();
    }

    /** An invented RPPS number, 990 and so on, whose check digit holds. */
    public static String rpps(int i) {
        String body = "990%07d".formatted(i);
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int digit = body.charAt(body.length() - 1 - at) - '0';
            int weighted = at % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** A self-employed nurse of a commune, at a place of their own. */
    public RppsFiles nurse(int i, String commune, Object... changes) {
        String number = rpps(i);
        Map<C, String> cells = new EnumMap<>(C.class);
        cells.putAll(Map.of(
                C.TYPE,
                "8",
                C.ID,
                number,
                C.NATIONAL,
                "8" + number,
                C.FAMILY,
                "NOM" + i,
                C.GIVEN,
                "Prénom" + i,
                C.PROFESSION,
                "60",
                C.PROFESSION_LABEL,
                "Infirmier",
                C.CATEGORY,
                "C",
                C.MODE,
                "L"));
        cells.putAll(Map.of(
                C.TECHNICAL,
                "R" + number,
                C.NAME,
                "CABINET NOM" + i,
                C.STREET,
                "DES ÉCOLES",
                C.POSTCODE,
                commune.isEmpty() ? "" : commune.substring(0, 2) + "000",
                C.COMMUNE,
                commune,
                C.SECTOR,
                "SA07",
                C.KIND,
                "GENR01",
                C.PHONE,
                "0500000000",
                C.EMAIL,
                "nom@exemple.fr"));
        return line(cells, changes);
    }

    /** A physician of a commune with one skill; an empty one is none. */
    public RppsFiles physician(int i, String commune, String skill, Object... changes) {
        List<Object> all = new ArrayList<>(List.of(
                C.PROFESSION,
                "10",
                C.PROFESSION_LABEL,
                "Médecin",
                C.SKILL_TYPE,
                skill.isEmpty() ? "" : "S",
                C.SKILL,
                skill,
                C.SKILL_LABEL,
                skill.isEmpty() ? "" : "Libellé " + skill));
        all.addAll(Arrays.asList(changes));
        return nurse(i, commune, all.toArray());
    }

    private RppsFiles line(Map<C, String> cells, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            cells.put((C) changes[i], (String) changes[i + 1]);
        }
        String[] row = new String[HEADER.size()];
        Arrays.fill(row, "");
        cells.forEach((column, value) -> row[column.position] = value);
        rows.add(List.of(row));
        return this;
    }

    /** With a pipe at the end of each line, as the directory writes them. */
    public String text() {
        return text(HEADER.size());
    }

    /** Its first columns only: 52 for the version of 2021. */
    public String text(int columns) {
        return written(HEADER, rows, columns, "|");
    }

    /** Columns in reverse order, and no pipe at the end of the lines. */
    public String reversed() {
        return written(HEADER.reversed(), rows.stream().map(List::reversed).toList(), HEADER.size(), "");
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(List<String> header, List<List<String>> rows, int columns, String end) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return all.stream()
                .map(cells -> String.join("|", cells.subList(0, columns)) + end + "\n")
                .collect(Collectors.joining());
    }

    /** A file of skills: id, profession, type, skill, four by four. */
    public static byte[] skills(String... cells) {
        StringBuilder text = new StringBuilder(
                "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice"
                        + "|Code profession|Libellé profession|Code catégorie professionnelle"
                        + "|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire"
                        + "|Code savoir-faire|Libellé savoir-faire|\n");
        for (int i = 0; i < cells.length; i += 4) {
            text.append("8|%1$s|8%1$s|NOM|Prénom|%2$s|Médecin|C|Civil|%3$s|Spécialité ordinale|%4$s|Libellé %4$s|\n"
                    .formatted(cells[i], cells[i + 1], cells[i + 2], cells[i + 3]));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
