package fr.maillage.registry.localknowledge.domain;

import fr.maillage.registry.localknowledge.domain.FactValue.Choice;
import fr.maillage.registry.localknowledge.domain.FactValue.Languages;
import fr.maillage.registry.localknowledge.domain.FactValue.Retirement;
import fr.maillage.registry.localknowledge.domain.FactValue.SiteShare;
import fr.maillage.registry.localknowledge.domain.FactValue.TimeShares;
import fr.maillage.registry.localknowledge.domain.ProposedFact.Origin;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import fr.maillage.registry.tenantimport.domain.FileIssue;
import fr.maillage.registry.tenantimport.domain.FileRow;
import fr.maillage.registry.tenantimport.domain.FileShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The file of local knowledge: one person a line, one fact a column, one provenance for the facts of a line. An empty cell
 * says nothing and changes nothing.
 */
public final class KnowledgeFile {

    public static final String KIND = "local-knowledge";

    private static final String ID = "professionalId";
    private static final String RETIREMENT = "plannedRetirement";
    private static final String CERTAINTY = "retirementCertainty";
    private static final String DATE = "date";
    private static final String EXPIRY = "expiresOn";
    private static final String SOURCE = "source";

    /** Answers as people write them. */
    private static final Map<String, String> WORDS =
            Map.of("OUI", "YES", "NON", "NO", "INCONNU", "UNKNOWN", "LIMITEES", "LIMITED", "LIMITÉES", "LIMITED");

    private static final Map<Field, String> NOTES =
            Map.of(Field.PARTICULAR_PRACTICE, "particularPracticeNote", Field.ACCESSIBILITY, "accessibilityNote");

    private static final int MOST_NOTE = 500;

    private KnowledgeFile() {}

    public static FileShape shape() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(ID, List.of("identifiant", "rpps", "identifiant PP"));
        columns.put("ageBand", List.of("tranche d'âge"));
        columns.put(RETIREMENT, List.of("départ prévu", "retirementOn"));
        columns.put(CERTAINTY, List.of("certitude du départ"));
        columns.put("acceptsNewPatients", List.of("nouveaux patients"));
        columns.put("homeVisits", List.of("visites à domicile"));
        columns.put("teleconsultation", List.of("téléconsultation"));
        columns.put("feeSector", List.of("secteur conventionnel"));
        columns.put("workingTimeShare", List.of("temps de travail par site"));
        columns.put("teachingSite", List.of("terrain de stage"));
        columns.put("languages", List.of("langues"));
        columns.put("particularPractice", List.of("exercice particulier"));
        columns.put("particularPracticeNote", List.of("précision exercice particulier"));
        columns.put("accessibility", List.of("accessibilité"));
        columns.put("accessibilityNote", List.of("précision accessibilité"));
        columns.put("setting", List.of("cadre d'exercice"));
        columns.put(SOURCE, List.of("source de l'information"));
        columns.put(DATE, List.of("date de l'information"));
        columns.put(EXPIRY, List.of("expiration"));
        return new FileShape(columns, Set.of(ID, SOURCE));
    }

    /** A line that says something: whom of, and what. */
    public record Line(long number, String professional, Map<Field, ProposedFact> facts, LocalDate date) {}

    /** The line, or null when it is refused; what is wrong with it is added to the issues. */
    public static @Nullable Line read(FileRow row, @Nullable LocalDate vintage, List<FileIssue> issues) {
        Reader reader = new Reader(row, vintage, issues);
        Line line = reader.line();
        return reader.failed ? null : line;
    }

    /** The column that a rule's pointer speaks of. */
    public static String column(String pointer) {
        String[] parts = pointer.split("/", -1);
        String field = parts.length > 1 ? parts[1] : "";
        if (pointer.contains("/provenance/source")) {
            return SOURCE;
        }
        if (pointer.contains("/provenance/date")) {
            return DATE;
        }
        if (pointer.contains("/provenance/expiresOn")) {
            return EXPIRY;
        }
        return pointer.endsWith("/certainty") ? CERTAINTY : field;
    }

    /** One line under examination. */
    private static final class Reader {

        private final FileRow row;
        private final @Nullable LocalDate vintage;
        private final List<FileIssue> issues;
        private boolean failed;

        Reader(FileRow row, @Nullable LocalDate vintage, List<FileIssue> issues) {
            this.row = row;
            this.vintage = vintage;
            this.issues = issues;
        }

        Line line() {
            String id = row.cell(ID);
            if (!Subject.isId(id)) {
                refuse(ID, "malformed-id", "attendu un RPPS ou adeli:<numéro>", "an RPPS number or adeli:<number>");
            }
            LocalDate date = date(DATE, vintage);
            if (date == null && !failed) {
                refuse(
                        DATE,
                        "required",
                        "attendu une date AAAA-MM-JJ, ici ou dans vintage",
                        "a date YYYY-MM-DD, here or in vintage");
            }
            LocalDate expiry = date(EXPIRY, null);
            Origin origin = date == null ? null : new Origin(code(SOURCE), date, expiry);
            Map<Field, ProposedFact> facts = new EnumMap<>(Field.class);
            for (Field field : Field.all()) {
                FactValue value = value(field);
                if (value != null) {
                    facts.put(field, new ProposedFact(value, origin));
                }
            }
            return new Line(row.line(), id, facts, date == null ? LocalDate.EPOCH : date);
        }

        private @Nullable FactValue value(Field field) {
            return switch (field) {
                case PLANNED_RETIREMENT -> retirement();
                case WORKING_TIME_SHARE -> given(field.label(), this::shares);
                case LANGUAGES ->
                    given(
                            field.label(),
                            text -> new Languages(Arrays.stream(text.split("[ ,|]+", -1))
                                    .filter(code -> !code.isEmpty())
                                    .map(code -> code.toLowerCase(Locale.ROOT))
                                    .distinct()
                                    .toList()));
                case AGE_BAND,
                        ACCEPTS_NEW_PATIENTS,
                        HOME_VISITS,
                        TELECONSULTATION,
                        FEE_SECTOR,
                        TEACHING_SITE,
                        PARTICULAR_PRACTICE,
                        ACCESSIBILITY,
                        SETTING -> given(field.label(), _ -> new Choice(code(field.label()), null, note(field)));
            };
        }

        private @Nullable FactValue given(String column, Function<String, @Nullable FactValue> value) {
            String text = row.cell(column);
            return text.isEmpty() ? null : value.apply(text);
        }

        private String code(String column) {
            String text = row.cell(column).toUpperCase(Locale.ROOT);
            return WORDS.getOrDefault(text, text);
        }

        private @Nullable FactValue retirement() {
            return given(
                    RETIREMENT,
                    text -> MonthOrDay.parse(text)
                            .map(on -> new Retirement(on, row.cell(CERTAINTY).isEmpty() ? "POSSIBLE" : code(CERTAINTY)))
                            .orElseGet(() -> {
                                refuse(
                                        RETIREMENT,
                                        "malformed-date",
                                        "attendu AAAA-MM ou AAAA-MM-JJ",
                                        "YYYY-MM or YYYY-MM-DD");
                                return null;
                            }));
        }

        /** {@code 310021373=0.5 310021381=?}: sites and their share of a full week. */
        private @Nullable FactValue shares(String text) {
            List<SiteShare> sites = new ArrayList<>();
            for (String part : text.split("[ |]+", -1)) {
                String[] pair = part.split("=", -1);
                Double share = pair.length == 2 && !pair[1].equals("?") ? number(pair[1]) : null;
                boolean unknown = pair.length == 2 && pair[1].equals("?");
                if (pair.length != 2 || !Subject.isId(pair[0]) || (share == null && !unknown)) {
                    refuse(
                            Field.WORKING_TIME_SHARE.label(),
                            "malformed-shares",
                            "attendu site=part, par exemple 310021373=0.5 310021381=?",
                            "site=share, such as 310021373=0.5 310021381=?");
                    return null;
                }
                sites.add(new SiteShare(pair[0], share));
            }
            return new TimeShares(sites);
        }

        private static @Nullable Double number(String text) {
            String plain = text.replace(',', '.');
            return plain.matches("[0-9](\\.[0-9]{1,6})?") ? Double.valueOf(plain) : null;
        }

        /** What a spreadsheet would compute is no word about a practice. */
        private @Nullable String note(Field field) {
            String column = NOTES.getOrDefault(field, "");
            String text = row.cell(column);
            if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
                refuse(column, "formula", "attendu un texte, pas une formule", "a text, no formula");
            } else if (text.length() > MOST_NOTE) {
                refuse(column, "too-long", "attendu au plus 500 caractères", "at most 500 characters");
            }
            return text.isEmpty() ? null : text;
        }

        private @Nullable LocalDate date(String column, @Nullable LocalDate otherwise) {
            String text = row.cell(column);
            if (text.isEmpty()) {
                return otherwise;
            }
            LocalDate date = SourceDate.parse(text).orElse(null);
            if (date == null) {
                refuse(column, "malformed-date", "attendu AAAA-MM-JJ", "YYYY-MM-DD");
            }
            return date;
        }

        private void refuse(String column, String code, String fr, String en) {
            failed = true;
            String value = row.cell(column);
            issues.add(FileIssue.error(
                    row.line(),
                    column,
                    value,
                    code,
                    "« %s » : %s.".formatted(value, fr),
                    "\"%s\": expected %s.".formatted(value, en)));
        }
    }
}
