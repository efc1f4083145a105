package fr.maillage.registry.localknowledge;

import fr.maillage.registry.localknowledge.domain.Author;
import fr.maillage.registry.localknowledge.domain.Fact;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeFile;
import fr.maillage.registry.localknowledge.domain.KnowledgeFile.Line;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Breach;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Facts;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import fr.maillage.registry.localknowledge.store.KnowledgeRepository;
import fr.maillage.registry.tenantimport.TenantKind;
import fr.maillage.registry.tenantimport.TenantReport;
import fr.maillage.registry.tenantimport.domain.FileIssue;
import fr.maillage.registry.tenantimport.domain.FileRow;
import fr.maillage.registry.tenantimport.domain.FileShape;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Local knowledge from a spreadsheet. Facts are added to what is known and replace older ones; a newer one is kept and said.
 * Somebody whom the registry never had is an error: a wrong number would be knowledge of nobody. Somebody who left it is a
 * warning.
 */
@ApplicationScoped
class KnowledgeImport implements TenantKind {

    private static final int CHUNK = 500;

    private final LocalKnowledgeWriting writing;
    private final KnowledgeRepository repository;

    KnowledgeImport(LocalKnowledgeWriting writing, KnowledgeRepository repository) {
        this.writing = writing;
        this.repository = repository;
    }

    @Override
    public String kind() {
        return KnowledgeFile.KIND;
    }

    @Override
    public FileShape shape() {
        return KnowledgeFile.shape();
    }

    @Override
    public void merge(Order order, List<FileRow> rows, TenantReport report) {
        Map<String, Long> counts = new TreeMap<>();
        List.of("accepted", "rejected", "added", "changed", "unchanged").forEach(name -> counts.put(name, 0L));
        Map<String, Long> seen = new HashMap<>();
        Facts facts = writing.facts();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Line> lines = new ArrayList<>();
            for (FileRow row : rows.subList(from, Math.min(from + CHUNK, rows.size()))) {
                Line line = readable(row, order, facts, seen, report);
                if (line == null) {
                    counts.merge("rejected", 1L, Long::sum);
                } else {
                    lines.add(line);
                }
            }
            merge(order, lines, counts, report);
            report.done(Math.min(from + CHUNK, rows.size()), rows.size());
        }
        counts.forEach(report::count);
    }

    private static @Nullable Line readable(
            FileRow row, Order order, Facts facts, Map<String, Long> seen, TenantReport report) {
        List<FileIssue> issues = new ArrayList<>();
        Line line = KnowledgeFile.read(row, order.vintage(), issues);
        if (line != null) {
            Long before = seen.putIfAbsent(line.professional(), row.line());
            if (before != null) {
                issues.add(FileIssue.error(
                        row.line(),
                        "professionalId",
                        line.professional(),
                        "duplicate-key",
                        "%s est déjà à la ligne %d ; attendu une seule fois.".formatted(line.professional(), before),
                        "%s is at line %d already; once is expected.".formatted(line.professional(), before)));
            }
            KnowledgeRules.breaches(line.facts(), facts).forEach(breach -> issues.add(issue(row, breach, true)));
        }
        issues.forEach(report::issue);
        return issues.isEmpty() ? line : null;
    }

    private static FileIssue issue(FileRow row, Breach breach, boolean error) {
        String column = KnowledgeFile.column(breach.pointer());
        return new FileIssue(
                error, row.line(), column, row.cell(column), breach.code(), breach.fr(), breach.en(), breach.ruleId());
    }

    private void merge(Order order, List<Line> lines, Map<String, Long> counts, TenantReport report) {
        List<String> ids = lines.stream().map(Line::professional).toList();
        Set<String> opposed = writing.opposed(order.tenant(), SubjectType.PROFESSIONAL, ids);
        Map<String, Boolean> people = repository.professionals(ids);
        Map<String, Knowledge> known = new LinkedHashMap<>();
        repository
                .lock(order.tenant(), SubjectType.PROFESSIONAL, ids)
                .forEach(one -> known.put(one.subject().id(), one));
        Author author = new Author(order.tenant(), order.subject());
        for (Line line : lines) {
            Knowledge before = known.get(line.professional());
            Boolean active = people.get(line.professional());
            if (opposed.contains(line.professional())) {
                report.issue(opposed(line));
                counts.merge("rejected", 1L, Long::sum);
                continue;
            }
            if (active == null && before == null) {
                report.issue(unknown(line));
                counts.merge("rejected", 1L, Long::sum);
                continue;
            }
            if (before != null && before.sealBroken()) {
                report.issue(unreadable(line));
                counts.merge("rejected", 1L, Long::sum);
                continue;
            }
            if (active == null || !active) {
                report.issue(vanished(line));
            }
            counts.merge("accepted", 1L, Long::sum);
            counts.merge(written(author, line, before, order.dryRun(), report), 1L, Long::sum);
        }
    }

    /** What became of the line, as a counter. */
    private String written(Author author, Line line, @Nullable Knowledge before, boolean dryRun, TenantReport report) {
        Map<Field, Fact> fresh = writing.toFacts(author, line.facts());
        Map<Field, Fact> content = new EnumMap<>(Field.class);
        if (before != null) {
            content.putAll(before.facts());
        }
        fresh.forEach((field, fact) -> {
            Fact old = content.get(field);
            if (old != null && old.provenance().date().isAfter(line.date())) {
                report.issue(newerKept(line, field, old));
            } else {
                content.put(field, fact);
            }
        });
        KnowledgeRules.remarks(content).forEach(remark -> report.issue(remarked(line, remark)));
        if (before == null && content.isEmpty()) {
            return "unchanged";
        }
        boolean changed = writing.merge(author, before, Subject.professional(line.professional()), content, dryRun);
        return before == null ? "added" : changed ? "changed" : "unchanged";
    }

    private static FileIssue unreadable(Line line) {
        return FileIssue.error(
                line.number(),
                "professionalId",
                line.professional(),
                "local-knowledge-unreadable",
                "Des faits scellés de cette personne ne s'ouvrent pas : rien n'est écrit par-dessus.",
                "Sealed facts of this person do not open: nothing is written over them.");
    }

    private static FileIssue opposed(Line line) {
        return new FileIssue(
                true,
                line.number(),
                "professionalId",
                "",
                "data-subject-opposed",
                "Cette personne s'est opposée au traitement, ou a été effacée (RGPD art. 21(1), 17) : la ligne est refusée.",
                "This person objected to the processing, or was erased (GDPR art. 21(1), 17): the line is refused.",
                null);
    }

    private static FileIssue unknown(Line line) {
        return FileIssue.error(
                line.number(),
                "professionalId",
                line.professional(),
                "unknown-professional",
                "Aucun professionnel %s au registre.".formatted(line.professional()),
                "No professional %s in the registry.".formatted(line.professional()));
    }

    private static FileIssue vanished(Line line) {
        return FileIssue.warning(
                line.number(),
                "professionalId",
                line.professional(),
                "vanished-professional",
                "%s n'est plus dans le fichier national ; la ligne est gardée.".formatted(line.professional()),
                "%s is no longer in the national file; the line is kept.".formatted(line.professional()));
    }

    private static FileIssue newerKept(Line line, Field field, Fact old) {
        return FileIssue.warning(
                line.number(),
                field.label(),
                "",
                "newer-value-kept",
                "Une valeur du %s est plus récente que celle-ci (%s) ; elle est gardée."
                        .formatted(old.provenance().date(), line.date()),
                "A value of %s is newer than this one (%s); it is kept."
                        .formatted(old.provenance().date(), line.date()));
    }

    private static FileIssue remarked(Line line, Breach remark) {
        return new FileIssue(
                false,
                line.number(),
                KnowledgeFile.column(remark.pointer()),
                "",
                remark.code(),
                remark.fr(),
                remark.en(),
                remark.ruleId());
    }
}
