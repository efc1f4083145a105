package fr.maillage.registry.rpps.store;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.rpps.domain.RppsActivitiesFormat;
import fr.maillage.registry.rpps.domain.RppsDiplomasFormat;
import java.util.List;
import java.util.Set;

/** How the diplomas file meets the table of diplomas. */
final class DiplomasPlan implements ImportPlan {

    private final RppsDiplomasFormat format = new RppsDiplomasFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "rpps";
    }

    @Override
    public boolean takesDemonstrations() {
        return true;
    }

    @Override
    public List<StageTable> stages() {
        return List.of(RppsDiplomasFormat.DIPLOMAS, RppsActivitiesFormat.CODES);
    }

    /** A diploma is nowhere: such a file is about the whole country. */
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
                select s.line, s.professional_id from stage_professional_diploma s
                 where not s.rejected and not exists (select 1 from professional p where p.id = s.professional_id)
                 order by s.line""",
                "Identification nationale PP",
                "unknown-professional",
                "Personne absente du registre ; diplôme gardé jusqu'à ce qu'un fichier d'activités la nomme.",
                "Person absent from the registry; diploma kept until an activities file names them.",
                null));
    }

    @Override
    public Merge merge() {
        return new Merge(
                "professional_diploma", RppsDiplomasFormat.DIPLOMAS, List.of("rpps_id"), List.of("rpps"), "true");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        return List.of(PeopleSql.LEARN);
    }
}
