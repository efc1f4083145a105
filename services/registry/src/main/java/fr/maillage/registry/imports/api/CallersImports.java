package fr.maillage.registry.imports.api;

import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.registry.imports.ImportService;
import fr.maillage.registry.imports.KnownImports;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.imports.store.IssueRepository.Numbered;
import fr.maillage.registry.tenantimport.TenantImports;
import fr.maillage.registry.tenantimport.domain.FileIssue;
import fr.maillage.registry.tenantimport.store.TenantIssues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The imports that whoever calls may submit and see: those on reference data for {@code platform-admin}, those of their own
 * organization for {@code health-officer}; the others are not there.
 */
@ApplicationScoped
class CallersImports {

    private static final String OPERATOR = "platform-admin";

    private final ImportService reference;
    private final TenantImports own;
    private final KnownImports known;
    private final Caller caller;

    CallersImports(ImportService reference, TenantImports own, KnownImports known, Caller caller) {
        this.reference = reference;
        this.own = own;
        this.known = known;
        this.caller = caller;
    }

    /** By its kind: a kind of organizations is loaded for the caller's own, any other for everybody. */
    Job submit(ImportForm form) {
        if (own.find(form.kind()).isPresent()) {
            if (operator()) {
                throw refused(form.kind(), "health-officer");
            }
            return own.submit(form.toUpload(caller.tenant(), caller.subject()));
        }
        if (!operator()) {
            throw refused(form.kind(), OPERATOR);
        }
        return reference.submit(form.toSubmission(caller.subject()));
    }

    private static Problem refused(String kind, String role) {
        return Problem.of(
                StandardProblem.FORBIDDEN,
                "Le genre « %s » se charge avec le rôle %s.".formatted(kind, role),
                "Kind \"%s\" is loaded with role %s.".formatted(kind, role));
    }

    /** To whom a cursor of their list is good. */
    String owner() {
        return operator() ? "" : caller.tenant();
    }

    List<Job> list(@Nullable UUID after, int limit) {
        return operator() ? reference.list(after, limit) : own.list(after, limit);
    }

    long count() {
        return operator() ? reference.count() : own.count();
    }

    Job get(UUID id) {
        return operator() ? reference.get(id) : own.get(caller.tenant(), id);
    }

    Job cancel(UUID id) {
        return operator() ? reference.cancel(id) : own.cancel(caller.tenant(), id);
    }

    List<Numbered> issues(UUID id, int after, int limit) {
        return operator()
                ? reference.issues(id, after, limit)
                : own.issues(caller.tenant(), id, after, limit).stream()
                        .map(CallersImports::numbered)
                        .toList();
    }

    long issueCount(UUID id) {
        return operator() ? reference.issueCount(id) : own.issueCount(caller.tenant(), id);
    }

    /** Of either sort of kind; empty when it has no template. */
    List<String> templateColumns(String kind, Language language) {
        return own.find(kind)
                .map(one -> one.shape().headers(language == Language.FR))
                .or(() -> known.find(kind).map(plan -> plan.format().templateColumns()))
                .orElse(List.of());
    }

    private boolean operator() {
        return caller.hasRole(OPERATOR);
    }

    private static Numbered numbered(TenantIssues.Numbered numbered) {
        FileIssue issue = numbered.issue();
        return new Numbered(
                numbered.seq(),
                new RowIssue(
                        issue.error() ? Severity.ERROR : Severity.WARNING,
                        issue.line(),
                        issue.column(),
                        issue.value(),
                        issue.code(),
                        issue.messageFr(),
                        issue.messageEn(),
                        issue.ruleId()));
    }
}
