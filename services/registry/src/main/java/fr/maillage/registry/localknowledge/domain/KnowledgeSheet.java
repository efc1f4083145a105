package fr.maillage.registry.localknowledge.domain;

import fr.maillage.registry.code.domain.CodedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Local knowledge as it is read: labels added, what the reader may not see left out and named.
 *
 * @param withheld names of the fields that the reader's role does not open, whether anything is known or not
 * @param unreadable why confidential facts that are kept cannot be shown; null when all can
 * @param expired names of the fields whose fact is no longer good
 */
public record KnowledgeSheet(
        String subjectId,
        KnowledgeState state,
        @Nullable ChoiceFact ageBand,
        @Nullable RetirementFact plannedRetirement,
        @Nullable ChoiceFact acceptsNewPatients,
        @Nullable ChoiceFact homeVisits,
        @Nullable ChoiceFact teleconsultation,
        @Nullable ChoiceFact feeSector,
        @Nullable TimeShareFact workingTimeShare,
        @Nullable ChoiceFact teachingSite,
        @Nullable LanguagesFact languages,
        @Nullable ChoiceFact particularPractice,
        @Nullable ChoiceFact accessibility,
        @Nullable ChoiceFact setting,
        List<String> withheld,
        List<String> expired,
        @Nullable CodedValue unreadable,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public KnowledgeSheet {
        withheld = List.copyOf(withheld);
        expired = List.copyOf(expired);
    }

    /** Source, date, author and expiry of one fact. */
    public record ShownProvenance(
            CodedValue source,
            LocalDate date,
            @Nullable String author,
            @Nullable LocalDate expiresOn) {}

    /** One coded answer. */
    public record ChoiceFact(
            CodedValue value,
            @Nullable LocalDate since,
            @Nullable String note,
            ShownProvenance provenance,
            boolean expired) {}

    /** An announced end of practice. */
    public record RetirementFact(String on, CodedValue certainty, ShownProvenance provenance, boolean expired) {}

    /** Working time, site by site. */
    public record TimeShareFact(List<SiteTime> sites, ShownProvenance provenance, boolean expired) {

        public TimeShareFact {
            sites = List.copyOf(sites);
        }
    }

    /** A site and the share of a full week it gets; null when unknown. */
    public record SiteTime(String site, @Nullable Double share) {}

    /** Languages spoken. */
    public record LanguagesFact(List<CodedValue> codes, ShownProvenance provenance, boolean expired) {

        public LanguagesFact {
            codes = List.copyOf(codes);
        }
    }
}
