package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalId;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code PS_LibreAcces_SavoirFaire}: one line is one skill of a person. */
public final class RppsSkillsFormat implements ImportFormat {

    public static final String KIND = "rpps-skills";

    private static final Set<RppsColumn> REQUIRED =
            EnumSet.of(RppsColumn.NATIONAL_ID, RppsColumn.PROFESSION, RppsColumn.SKILL_TYPE, RppsColumn.SKILL);

    private static final RppsHeader HEADER = new RppsHeader(
            EnumSet.of(
                    RppsColumn.IDENTIFIER_TYPE,
                    RppsColumn.IDENTIFIER,
                    RppsColumn.NATIONAL_ID,
                    RppsColumn.FAMILY_NAME,
                    RppsColumn.GIVEN_NAME,
                    RppsColumn.PROFESSION,
                    RppsColumn.PROFESSION_LABEL,
                    RppsColumn.CATEGORY,
                    RppsColumn.CATEGORY_LABEL,
                    RppsColumn.SKILL_TYPE,
                    RppsColumn.SKILL_TYPE_LABEL,
                    RppsColumn.SKILL,
                    RppsColumn.SKILL_LABEL),
            REQUIRED,
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
        RppsLines.read(lines, sink, cells, header.width(), line -> skill(cells, labels, sink, line));
    }

    private static void skill(PipeLine cells, Labels labels, RowSink sink, long line) {
        LineChecks checks = new LineChecks(line);
        ProfessionalId person = checks.person(cells);
        Profession profession = checks.profession(cells);
        String type = cells.get(RppsColumn.SKILL_TYPE);
        String skill = cells.get(RppsColumn.SKILL);
        if (skill.isEmpty()) {
            checks.error(
                    RppsColumn.SKILL,
                    "",
                    "missing-skill",
                    "Le code savoir-faire est vide.",
                    "The skill is empty.",
                    null);
        }
        checks.issues().forEach(sink::issue);
        if (person == null) {
            sink.rejectUnkeyed(line);
        } else if (profession == null || !checks.accepted()) {
            sink.reject(RppsActivitiesFormat.SKILLS, line, List.of(person.value(), KIND, type, skill));
        } else {
            sink.accept(
                    RppsActivitiesFormat.SKILLS,
                    line,
                    List.of(person.value(), KIND, type, skill, profession.system(), profession.code()));
            labels.learn(profession.labelSystem(), profession.code(), cells.value(RppsColumn.PROFESSION_LABEL), line);
            labels.learn(
                    "rpps-category", cells.value(RppsColumn.CATEGORY), cells.value(RppsColumn.CATEGORY_LABEL), line);
            labels.learn(
                    "rpps-skill-type",
                    cells.value(RppsColumn.SKILL_TYPE),
                    cells.value(RppsColumn.SKILL_TYPE_LABEL),
                    line);
            labels.learn("rpps-skill", cells.value(RppsColumn.SKILL), cells.value(RppsColumn.SKILL_LABEL), line);
        }
    }
}
