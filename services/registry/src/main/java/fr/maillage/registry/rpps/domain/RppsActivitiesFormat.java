package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PS_LibreAcces_Personne_activite}, 52 columns or 56: one line is one activity and one skill of a person. Lines
 * are grouped while they stream by, in memory that grows with the people of the file and not with its width: people,
 * activities and skills are each staged once.
 */
public final class RppsActivitiesFormat implements ImportFormat {

    public static final String KIND = "rpps-activities";

    /** Prefix of the fact that the file has no such staged column: what is known of it stays. */
    public static final String WITHOUT = "without:";

    public static final StageTable PEOPLE = new StageTable(
            "stage_professional",
            4,
            List.of(
                    "id",
                    "profession_system",
                    "profession_code",
                    "category_code",
                    "rpps_id",
                    "family_name",
                    "given_name",
                    "civility_code",
                    "exercise_civility_code",
                    "search_name",
                    "search_words",
                    "row_key",
                    "row_digest"));

    /** People whom the file names more than once and not alike: in several professions, or by several names. */
    public static final StageTable CONTESTED = new StageTable("stage_contested", 1, List.of("id", "kept"));

    /** Number of columns of {@link #ACTIVITIES} that the file itself says; the others follow from them. */
    public static final int SAID = 31;

    public static final StageTable ACTIVITIES = new StageTable(
            "stage_professional_activity",
            1,
            List.of(
                    "id",
                    "professional_id",
                    "profession_system",
                    "profession_code",
                    "category_code",
                    "practice_mode_code",
                    "kind_code",
                    "role_code",
                    "pharmacist_section_code",
                    "sector_code",
                    "structure_technical_id",
                    "finess_site_id",
                    "finess_legal_id",
                    "siret",
                    "structure_name",
                    "trade_sign",
                    "recipient",
                    "place",
                    "street_number",
                    "street_repeat",
                    "street_type",
                    "street_name",
                    "delivery_mention",
                    "delivery_line",
                    "postcode",
                    "commune_code",
                    "country_code",
                    "phone",
                    "phone_2",
                    "fax",
                    "email",
                    "parent_commune",
                    "epci_code",
                    "department_code",
                    "region_code",
                    "search_key",
                    "latitude",
                    "longitude",
                    "location_precision",
                    "location_source",
                    "location_score",
                    "row_digest"));

    public static final StageTable SKILLS = new StageTable(
            "stage_professional_skill",
            4,
            List.of(
                    "professional_id",
                    "origin",
                    "type_code",
                    "skill_code",
                    "profession_system",
                    "profession_code",
                    "row_key",
                    "row_digest"));

    public static final StageTable CODES = Labels.TABLE;

    /** Columns that some versions lack, with what is staged of them. */
    private static final Map<RppsColumn, String> OPTIONAL = Map.ofEntries(
            Map.entry(RppsColumn.KIND, "kind_code"),
            Map.entry(RppsColumn.ROLE, "role_code"),
            Map.entry(RppsColumn.PHARMACIST_SECTION, "pharmacist_section_code"),
            Map.entry(RppsColumn.FINESS_LEGAL, "finess_legal_id"),
            Map.entry(RppsColumn.SIRET, "siret"),
            Map.entry(RppsColumn.STRUCTURE_NAME, "structure_name"),
            Map.entry(RppsColumn.TRADE_SIGN, "trade_sign"),
            Map.entry(RppsColumn.RECIPIENT, "recipient"),
            Map.entry(RppsColumn.PLACE, "place"),
            Map.entry(RppsColumn.STREET_NUMBER, "street_number"),
            Map.entry(RppsColumn.STREET_REPEAT, "street_repeat"),
            Map.entry(RppsColumn.STREET_TYPE, "street_type"),
            Map.entry(RppsColumn.STREET_NAME, "street_name"),
            Map.entry(RppsColumn.DELIVERY_MENTION, "delivery_mention"),
            Map.entry(RppsColumn.DELIVERY_LINE, "delivery_line"),
            Map.entry(RppsColumn.COUNTRY, "country_code"),
            Map.entry(RppsColumn.PHONE, "phone"),
            Map.entry(RppsColumn.PHONE_2, "phone_2"),
            Map.entry(RppsColumn.FAX, "fax"),
            Map.entry(RppsColumn.EMAIL, "email"));

    private static final RppsHeader HEADER = new RppsHeader(
            EnumSet.allOf(RppsColumn.class),
            EnumSet.of(
                    RppsColumn.NATIONAL_ID,
                    RppsColumn.FAMILY_NAME,
                    RppsColumn.GIVEN_NAME,
                    RppsColumn.PROFESSION,
                    RppsColumn.CATEGORY,
                    RppsColumn.SKILL_TYPE,
                    RppsColumn.SKILL,
                    RppsColumn.MODE,
                    RppsColumn.FINESS_SITE,
                    RppsColumn.TECHNICAL_ID,
                    RppsColumn.POSTCODE,
                    RppsColumn.COMMUNE,
                    RppsColumn.SECTOR),
            Set.of());

    private final Places places;

    /** @param places what the registry knows of places, filled before the file is read */
    public RppsActivitiesFormat(Places places) {
        this.places = places;
    }

    /** Where nothing is known of places. */
    public RppsActivitiesFormat() {
        this(new Places());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean recognises(String firstLine) {
        return HEADER.recognises(firstLine);
    }

    @Override
    public Optional<Refusal> obstacle(String firstLine) {
        return HEADER.obstacle(firstLine);
    }

    @Override
    public List<String> templateColumns() {
        return HEADER.template();
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        Header header = RppsLines.header(HEADER, lines);
        PipeLine cells = new PipeLine(HEADER.positions(header));
        boolean whole = tellAbsent(cells, sink);
        ActivityLine reader = new ActivityLine(cells, sink, places, whole);
        RppsLines.read(lines, sink, cells, header.width(), reader::read);
        reader.end();
    }

    /** A column that the file lacks is said, for a renamed one looks the same. */
    private static boolean tellAbsent(PipeLine cells, RowSink sink) {
        OPTIONAL.entrySet().stream()
                .filter(column -> !cells.has(column.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(column -> {
                    sink.fact(WITHOUT + column.getValue());
                    sink.issue(LineIssues.warning(
                            1,
                            column.getKey().title(),
                            "",
                            "absent-column",
                            "Colonne absente de l'en-tête ; ce qui en est connu reste.",
                            "Column absent from the header; what is known of it stays.",
                            null));
                });
        return OPTIONAL.keySet().stream().allMatch(cells::has);
    }
}
