package fr.maillage.registry.merge.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.registry.merge.domain.Merge;
import fr.maillage.registry.merge.domain.Merge.MergeState;
import fr.maillage.registry.merge.domain.Merge.MergedType;
import fr.maillage.registry.merge.domain.Merge.Undone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge as those who may make it read it. */
@Schema(
        name = "Merge",
        description = "Deux enregistrements déclarés n'en faire qu'un. / Two records declared the same.")
public record MergeResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "Nature des enregistrements. / Kind of records.", examples = "PROFESSIONAL")
        MergedType objectType,

        @Schema(
                description = "Celui qui répond pour les deux. / The one that answers for both.",
                examples = "10005681340")
        String keptId,

        @Schema(description = "Celui qui n'est plus listé. / The one no longer listed.", examples = "adeli:310000011")
        String mergedId,

        @Nullable
        @Schema(
                description =
                        "Organisation, pour elle seule ; null : pour tous. / Organization, for itself; null: for everybody.")
        String owner,

        @Schema(description = "Pourquoi. / Why.") String reason,

        @Schema(description = "État. / State.", examples = "MERGED")
        MergeState state,

        @Schema(description = "États où elle peut passer. / States it may move to.")
        List<MergeState> allowedTransitions,

        @Schema(description = "Quand. / When.") Instant mergedAt,

        @Nullable @Schema(description = "Quand elle a été défaite. / When it was undone.")
        Instant undoneAt,

        @Nullable @Schema(description = "Pourquoi elle a été défaite. / Why it was undone.")
        String undoneReason,

        @Schema(description = "Compte ses changements depuis 1 ; fait son ETag. / Makes its ETag.")
        int version,

        @Schema(description = "Ce qui doit être su. / What matters.")
        List<Warning> warnings) {

    static MergeResponse from(Merge one, Language language) {
        Undone undone = one.undone();
        return new MergeResponse(
                one.id(),
                one.type(),
                one.kept(),
                one.merged(),
                one.tenant(),
                one.reason(),
                one.state(),
                undone == null ? List.of(MergeState.UNDONE) : List.of(),
                one.at(),
                undone == null ? null : undone.at(),
                undone == null ? null : undone.reason(),
                one.version(),
                one.forced() ? List.of(Warning.of(forced(one), language)) : List.of());
    }

    private static Violation forced(Merge one) {
        return Violation.of(
                "/force",
                "two-active-rpps",
                Text.of(
                        "%s et %s étaient deux numéros RPPS actifs.".formatted(one.kept(), one.merged()),
                        "%s and %s were two active RPPS numbers.".formatted(one.kept(), one.merged())));
    }
}
