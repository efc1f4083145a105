package fr.maillage.registry.code.store;

import fr.maillage.registry.code.domain.CodesFormat;
import fr.maillage.registry.imports.domain.FormField;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import java.util.List;
import java.util.Set;

/** How a nomenclature meets the codes: its labels win; our English word stays where it has none, our own type always. */
final class CodesPlan implements ImportPlan {

    private static final String KEEP_ENGLISH = """
            update stage_code s set label_en = c.label_en from code c
             where c.system = s.system and c.code = s.code and s.label_en is null""";

    private final CodesFormat format = new CodesFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public List<FormField> fields() {
        return CodesFormat.fields();
    }

    @Override
    public void asked(ImportRequest request) {
        format.asked(request);
    }

    @Override
    public String source(boolean shipped) {
        return "file";
    }

    @Override
    public List<StageTable> stages() {
        return List.of(CodesFormat.CODES);
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of();
    }

    @Override
    public List<String> completions(Set<String> facts) {
        return List.of(KEEP_ENGLISH);
    }

    @Override
    public List<StageCheck> checks() {
        return List.of();
    }

    /** Ends only codes of the systems that the file holds, and that a file gave. */
    @Override
    public Merge merge() {
        return new Merge(
                "code",
                CodesFormat.CODES,
                List.of("label_fr", "label_en", "valid_from", "valid_to"),
                List.of("file"),
                "t.system in (select g.system from stage_code g)");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        return List.of();
    }
}
