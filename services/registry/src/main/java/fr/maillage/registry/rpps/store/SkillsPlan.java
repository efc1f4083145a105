package fr.maillage.registry.rpps.store;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.rpps.domain.RppsActivitiesFormat;
import fr.maillage.registry.rpps.domain.RppsSkillsFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the skills file meets the table of skills; physicians are then judged again (REG-07). */
final class SkillsPlan implements ImportPlan {

    private final RppsSkillsFormat format = new RppsSkillsFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "rpps";
    }

    @Override
    public List<StageTable> stages() {
        return List.of(RppsActivitiesFormat.SKILLS, RppsActivitiesFormat.CODES);
    }

    @Override
    public boolean takesDemonstrations() {
        return true;
    }

    /** A skill is nowhere: such a file is about the whole country. */
    @Override
    public Set<String> scopeLevels() {
        return Set.of();
    }

    @Override
    public List<String> completions(Set<String> facts) {
        return List.of();
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(new StageCheck(
                """
                select s.line, s.professional_id from stage_professional_skill s
                 where not s.rejected and not exists (select 1 from professional p where p.id = s.professional_id)
                 order by s.line""",
                "Identification nationale PP",
                "unknown-professional",
                "Personne absente du registre ; savoir-faire gardé jusqu'à ce qu'un fichier d'activités la nomme.",
                "Person absent from the registry; skill kept until an activities file names them.",
                null));
    }

    @Override
    public Merge merge() {
        return new Merge(
                "professional_skill",
                RppsActivitiesFormat.SKILLS,
                List.of("profession_system", "profession_code"),
                List.of("rpps"),
                "t.origin = 'rpps-skills'");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        List<String> consequences = new ArrayList<>(
                List.of(PeopleSql.JUDGE_PHYSICIANS, PeopleSql.LEARN, "select refresh_statistics('professional')"));
        consequences.addAll(PeopleFeed.of(format.kind()));
        return consequences;
    }
}
