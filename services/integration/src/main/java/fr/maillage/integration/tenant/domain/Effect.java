package fr.maillage.integration.tenant.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the identity provider already has what is wanted.
 *
 * @param reason why not yet, or why not
 */
public record Effect(Progress progress, @Nullable Reason reason) {

    public enum Progress {
        PENDING,
        DONE,
        FAILED
    }

    /** What keeps an organization from being as wanted; {@code code()} is what the API says. */
    public enum Reason {
        DIRECTORY_AWAY(
                "Le fournisseur d’identité ne répond pas ; nouvel essai automatique.",
                "The identity provider does not answer; tried again by itself."),
        NAME_TAKEN(
                "Le fournisseur d’identité a déjà une autre organisation de ce nom ou de ce domaine.",
                "The identity provider already has another organization of this name or domain."),
        USER_EXISTS(
                "Ce nom d’utilisateur ou cette adresse est celui d’un compte existant ; donnez-en d’autres.",
                "This user name or address belongs to an existing account; give others."),
        DIRECTORY_REFUSED(
                "Le fournisseur d’identité a refusé ; son journal dit pourquoi.",
                "The identity provider refused; its log says why.");

        private final String fr;
        private final String en;

        Reason(String fr, String en) {
            this.fr = fr;
            this.en = en;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String fr() {
            return fr;
        }

        public String en() {
            return en;
        }
    }

    public static Effect pending() {
        return new Effect(Progress.PENDING, null);
    }
}
