package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.imports.domain.Digest;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.professional.domain.ProfessionalId;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code PS_LibreAcces_Dipl_AutExerc}: one line is a diploma of a person, or an authorization to practise. Many lines name
 * the type of a diploma and not the diploma.
 */
public final class RppsDiplomasFormat implements ImportFormat {

    public static final String KIND = "rpps-diplomas";

    /** What a line does not name is an empty text here, not a null: it is part of the key. */
    public static final StageTable DIPLOMAS = new StageTable(
            "stage_professional_diploma",
            5,
            List.of(
                    "professional_id",
                    "type_code",
                    "diploma_code",
                    "authorization_code",
                    "discipline_code",
                    "rpps_id"));

    private static final RppsHeader HEADER = new RppsHeader(
            EnumSet.of(
                    RppsColumn.IDENTIFIER_TYPE,
                    RppsColumn.IDENTIFIER,
                    RppsColumn.NATIONAL_ID,
                    RppsColumn.FAMILY_NAME,
                    RppsColumn.GIVEN_NAME,
                    RppsColumn.DIPLOMA_TYPE,
                    RppsColumn.DIPLOMA_TYPE_LABEL,
                    RppsColumn.DIPLOMA,
                    RppsColumn.DIPLOMA_LABEL,
                    RppsColumn.AUTHORIZATION,
                    RppsColumn.AUTHORIZATION_LABEL,
                    RppsColumn.DISCIPLINE,
                    RppsColumn.DISCIPLINE_LABEL),
            EnumSet.of(RppsColumn.NATIONAL_ID, RppsColumn.DIPLOMA_TYPE, RppsColumn.DIPLOMA),
            EnumSet.of(RppsColumn.MODE, RppsColumn.TECHNICAL_ID));

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
        Labels labels = new Labels(sink);
        Seen seen = new Seen();
        RppsLines.read(lines, sink, cells, header.width(), line -> diploma(cells, labels, seen, sink, line));
    }

    private static void diploma(PipeLine cells, Labels labels, Seen seen, RowSink sink, long line) {
        LineChecks checks = new LineChecks(line);
        ProfessionalId person = checks.person(cells);
        List<String> key = List.of(
                person == null ? "" : person.value(),
                cells.get(RppsColumn.DIPLOMA_TYPE),
                cells.get(RppsColumn.DIPLOMA),
                cells.get(RppsColumn.AUTHORIZATION),
                cells.get(RppsColumn.DISCIPLINE));
        if (person != null && key.stream().skip(1).allMatch(String::isEmpty)) {
            checks.error(
                    RppsColumn.DIPLOMA_TYPE,
                    "",
                    "missing-diploma",
                    "Ni diplôme, ni autorisation d'exercice.",
                    "Neither a diploma nor an authorization to practise.",
                    null);
        }
        boolean first = person != null && seen.first(Digest.of(key));
        if (person != null && !first) {
            checks.warning(
                    RppsColumn.NATIONAL_ID,
                    person.value(),
                    "duplicate-line",
                    "Diplôme déjà lu ; la ligne n'ajoute rien.",
                    "Diploma already read; the line adds nothing.",
                    null);
        }
        checks.issues().forEach(sink::issue);
        if (person == null) {
            sink.rejectUnkeyed(line);
        } else if (!checks.accepted()) {
            sink.reject(DIPLOMAS, line, key);
        } else if (first) {
            sink.accept(
                    DIPLOMAS,
                    line,
                    Arrays.asList(
                            key.get(0),
                            key.get(1),
                            key.get(2),
                            key.get(3),
                            key.get(4),
                            person.rpps() == null ? null : person.value()));
            learn(cells, labels, line);
        }
    }

    private static void learn(PipeLine cells, Labels labels, long line) {
        labels.learn(
                "rpps-diploma-type",
                cells.value(RppsColumn.DIPLOMA_TYPE),
                cells.value(RppsColumn.DIPLOMA_TYPE_LABEL),
                line);
        labels.learn("rpps-diploma", cells.value(RppsColumn.DIPLOMA), cells.value(RppsColumn.DIPLOMA_LABEL), line);
        labels.learn(
                "rpps-authorization",
                cells.value(RppsColumn.AUTHORIZATION),
                cells.value(RppsColumn.AUTHORIZATION_LABEL),
                line);
        labels.learn(
                "rpps-discipline", cells.value(RppsColumn.DISCIPLINE), cells.value(RppsColumn.DISCIPLINE_LABEL), line);
    }
}
