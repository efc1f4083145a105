package fr.maillage.premises;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What the premises service refuses, beside what HTTP itself does. */
public enum PremisesProblem implements ProblemCode {
    PREMISES_NOT_FOUND(404, "Local introuvable", "Premises not found"),
    PREMISES_REFUSED(422, "Local refusé", "Premises refused"),
    PREMISES_ARCHIVED(409, "Local archivé", "Premises are archived"),
    PREMISES_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    PREMISES_SHARE_NOT_FOUND(404, "Partage introuvable", "Share not found"),
    UNIT_NOT_FOUND(404, "Cellule introuvable", "Unit not found"),
    UNIT_REFUSED(422, "Cellule refusée", "Unit refused"),
    UNIT_ARCHIVED(409, "Cellule archivée", "Unit is archived"),
    UNIT_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    CONTACT_NOT_FOUND(404, "Contact introuvable", "Contact not found"),
    CONTACT_REFUSED(422, "Contact refusé", "Contact refused"),
    IMPORT_NOT_FOUND(404, "Import introuvable", "Import not found"),
    IMPORT_TEMPLATE_NOT_FOUND(404, "Modèle de fichier introuvable", "File template not found"),
    IMPORT_FILE_LOST(409, "Fichier de l'import perdu", "Import file lost"),
    IMPORT_FORM_FIELD(400, "Champ de formulaire invalide", "Invalid form field"),
    IMPORT_REFUSED(422, "Fichier refusé", "File refused"),
    IMPORT_TOO_LARGE(413, "Fichier trop volumineux", "File too large");

    private final int status;
    private final Text title;

    PremisesProblem(int status, String fr, String en) {
        this.status = status;
        this.title = Text.of(fr, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
