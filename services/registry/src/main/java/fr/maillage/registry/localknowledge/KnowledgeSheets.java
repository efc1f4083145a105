package fr.maillage.registry.localknowledge;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.localknowledge.domain.Fact;
import fr.maillage.registry.localknowledge.domain.FactValue;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.ChoiceFact;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.LanguagesFact;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.RetirementFact;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.ShownProvenance;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.SiteTime;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.TimeShareFact;
import fr.maillage.registry.localknowledge.domain.Provenance;
import fr.maillage.registry.localknowledge.domain.Sight;
import fr.maillage.registry.localknowledge.domain.Unreadable;
import fr.maillage.registry.localknowledge.store.KnowledgeCodes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One knowledge as one reader sees it. */
final class KnowledgeSheets {

    private final Knowledge knowledge;
    private final Sight sight;
    private final LocalDate today;
    private final KnowledgeCodes codes;

    KnowledgeSheets(Knowledge knowledge, Sight sight, LocalDate today, KnowledgeCodes codes) {
        this.knowledge = knowledge;
        this.sight = sight;
        this.today = today;
        this.codes = codes;
    }

    KnowledgeSheet sheet() {
        return new KnowledgeSheet(
                knowledge.subject().id(),
                knowledge.state(),
                choice(Field.AGE_BAND),
                retirement(),
                choice(Field.ACCEPTS_NEW_PATIENTS),
                choice(Field.HOME_VISITS),
                choice(Field.TELECONSULTATION),
                choice(Field.FEE_SECTOR),
                timeShare(),
                choice(Field.TEACHING_SITE),
                languages(),
                choice(Field.PARTICULAR_PRACTICE),
                choice(Field.ACCESSIBILITY),
                choice(Field.SETTING),
                Field.all().stream()
                        .filter(field -> field.of(knowledge.subject().type()) && !sight.shows(field))
                        .map(Field::label)
                        .toList(),
                expired(),
                unreadable(),
                knowledge.version(),
                knowledge.createdAt(),
                knowledge.changedAt());
    }

    private @Nullable CodedValue unreadable() {
        return knowledge.sealBroken() && sight == Sight.FULL
                ? codes.of(Unreadable.CODE_SYSTEM, Unreadable.SEAL_BROKEN.name())
                : null;
    }

    private List<String> expired() {
        return Field.all().stream()
                .filter(field -> {
                    Fact fact = shown(field);
                    return fact != null && fact.expired(today);
                })
                .map(Field::label)
                .toList();
    }

    private @Nullable Fact shown(Field field) {
        return sight.shows(field) ? knowledge.facts().get(field) : null;
    }

    private @Nullable ChoiceFact choice(Field field) {
        Fact fact = shown(field);
        return fact == null || !(fact.value() instanceof FactValue.Choice choice)
                ? null
                : new ChoiceFact(
                        codes.of(field.codeSystem(), choice.code()),
                        choice.since(),
                        choice.note(),
                        provenance(fact),
                        fact.expired(today));
    }

    private @Nullable RetirementFact retirement() {
        Fact fact = shown(Field.PLANNED_RETIREMENT);
        return fact == null || !(fact.value() instanceof FactValue.Retirement retirement)
                ? null
                : new RetirementFact(
                        retirement.on().text(),
                        codes.of(Field.PLANNED_RETIREMENT.codeSystem(), retirement.certainty()),
                        provenance(fact),
                        fact.expired(today));
    }

    private @Nullable TimeShareFact timeShare() {
        Fact fact = shown(Field.WORKING_TIME_SHARE);
        return fact == null || !(fact.value() instanceof FactValue.TimeShares shares)
                ? null
                : new TimeShareFact(
                        shares.sites().stream()
                                .map(site -> new SiteTime(site.site(), site.share()))
                                .toList(),
                        provenance(fact),
                        fact.expired(today));
    }

    private @Nullable LanguagesFact languages() {
        Fact fact = shown(Field.LANGUAGES);
        return fact == null || !(fact.value() instanceof FactValue.Languages languages)
                ? null
                : new LanguagesFact(
                        languages.codes().stream()
                                .map(code -> codes.of(Field.LANGUAGES.codeSystem(), code))
                                .toList(),
                        provenance(fact),
                        fact.expired(today));
    }

    private ShownProvenance provenance(Fact fact) {
        Provenance provenance = fact.provenance();
        return new ShownProvenance(
                codes.of(Provenance.CODE_SYSTEM, provenance.source()),
                provenance.date(),
                sight == Sight.FULL ? provenance.author() : null,
                provenance.expiresOn());
    }
}
