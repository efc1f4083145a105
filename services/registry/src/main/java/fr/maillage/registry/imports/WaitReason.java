package fr.maillage.registry.imports;

import fr.maillage.platform.data.job.JobProblem;
import fr.maillage.platform.http.language.Text;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.domain.LoadReport;
import fr.maillage.registry.imports.domain.LoadReport.Loss;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person is asked to accept before an import goes on. */
final class WaitReason {

    private WaitReason() {}

    static JobProblem of(LoadReport report) {
        return JobProblem.of(
                RegistryProblem.IMPORT_RELEASE_NEEDED,
                detail(report),
                report.losses().stream().map(WaitReason::cause).toArray(JobProblem.Cause[]::new));
    }

    private static Text detail(LoadReport report) {
        String fr = all(report, loss -> text(loss).fr());
        String en = all(report, loss -> text(loss).en());
        return report.maybeCut()
                ? Text.of(
                        "La dernière ligne n'est pas terminée : le fichier a peut-être été coupé. Disparaîtraient : %s. Rien n'a été modifié ; validez s'il est complet, sinon annulez."
                                .formatted(fr),
                        "The last line is not ended: the file may have been cut. This would vanish: %s. Nothing was changed; release if it is complete, else cancel."
                                .formatted(en))
                : Text.of(
                        "Plus de 20 %% disparaîtraient : %s. Rien n'a été modifié ; validez ou annulez.".formatted(fr),
                        "More than 20%% would vanish: %s. Nothing was changed; release or cancel.".formatted(en));
    }

    /** The pointer tells what a release accepts: {@code removed} rows or {@code losses} of another kind. */
    private static JobProblem.Cause cause(Loss loss) {
        return new JobProblem.Cause(loss.rows() ? "counts:removed" : "counts:losses", "vanishing", text(loss), null);
    }

    private static Text text(Loss loss) {
        return Text.of(
                "%d sur %d %s".formatted(loss.lost(), loss.before(), loss.nameFr()),
                "%d of %d %s".formatted(loss.lost(), loss.before(), loss.nameEn()));
    }

    private static String all(LoadReport report, Function<Loss, String> words) {
        return report.losses().stream().map(words).collect(Collectors.joining(", "));
    }
}
