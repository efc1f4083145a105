package fr.maillage.registry.export;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every export goes through before its first row: its size is looked at, and one audit entry tells it. */
@ApplicationScoped
public class ExportTrail {

    private final Audit audit;
    private final Caller caller;
    private final int most;

    ExportTrail(
            Audit audit,
            Caller caller,
            @ConfigProperty(name = "maillage.exports.rows", defaultValue = "2000000") int most) {
        this.audit = audit;
        this.caller = caller;
        this.most = most;
    }

    /** Rows of one export at most; counting further tells nothing. */
    public int most() {
        return most;
    }

    /**
     * Notes an export in the current transaction; one that cannot be noted is not made (503), a larger one is refused (400).
     *
     * @param type of the objects, such as {@code professional}
     * @param territories as asked for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begins(String type, long rows, List<String> territories, FieldClass fields) {
        if (rows > most) {
            throw Problem.of(
                    StandardProblem.INVALID_PARAMETER,
                    Violation.query(
                            "territory",
                            "too-wide",
                            Text.of(
                                    "Plus de %d lignes ; exportez territoire par territoire.".formatted(most),
                                    "More than %d rows; export territory by territory.".formatted(most))));
        }
        List<String> asked =
                Stream.concat(Stream.of("rows:" + rows), territories.stream()).toList();
        audit.granted(new Access("export.create", type, asked, fields, owner()));
    }

    private String owner() {
        return caller.organizations().size() == 1 ? caller.tenant() : "";
    }
}
