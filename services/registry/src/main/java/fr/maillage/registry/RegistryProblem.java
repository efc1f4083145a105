package fr.maillage.registry;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What the registry refuses, beside what HTTP itself does. */
public enum RegistryProblem implements ProblemCode {
    TERRITORY_NOT_FOUND(404, "Territoire introuvable", "Territory not found"),
    STRUCTURE_NOT_FOUND(404, "Structure introuvable", "Structure not found"),
    PROFESSIONAL_NOT_FOUND(404, "Professionnel introuvable", "Professional not found"),
    CODE_SYSTEM_NOT_FOUND(404, "Nomenclature introuvable", "Code system not found"),
    IMPORT_NOT_FOUND(404, "Import introuvable", "Import not found"),
    IMPORT_TEMPLATE_NOT_FOUND(404, "Modèle de fichier introuvable", "File template not found"),
    UNKNOWN_TERRITORY(400, "Territoire inconnu", "Unknown territory"),
    UNKNOWN_IMPORT_KIND(400, "Genre d'import inconnu", "Unknown import kind"),
    INVALID_SCOPE(400, "Périmètre invalide", "Invalid scope"),
    MISSING_FILE(400, "Fichier absent", "Missing file"),
    IMPORT_NOT_WAITING(409, "Import qui n'attend pas de validation", "Import not waiting for release"),
    IMPORT_SUPERSEDED(409, "Import dépassé par un plus récent", "Import superseded by a later one"),
    IMPORT_FINISHED(409, "Import déjà terminé", "Import already finished"),
    IMPORT_FILE_LOST(409, "Fichier de l'import perdu", "Import file lost"),
    IMPORT_RELEASE_NEEDED(409, "Validation demandée", "Release needed"),
    IMPORT_FILE_EMPTY(422, "Fichier vide", "Empty file"),
    IMPORT_FILE_HEADER_ONLY(422, "Fichier sans donnée", "File without data"),
    IMPORT_WRONG_KIND(422, "Fichier d'un autre genre", "File of another kind"),
    IMPORT_WRONG_ENCODING(422, "Encodage inattendu", "Unexpected encoding"),
    IMPORT_NOT_TEXT(422, "Fichier qui n'est pas du texte", "File is not text"),
    IMPORT_NOT_JSON(422, "Fichier qui n'est pas du JSON lisible", "File is not readable JSON"),
    IMPORT_FORM_FIELD(400, "Champ de formulaire invalide", "Invalid form field"),
    IMPORT_LINE_TOO_LONG(422, "Ligne trop longue", "Line too long"),
    IMPORT_FILE_TRUNCATED(422, "Fichier tronqué", "Truncated file"),
    IMPORT_ARCHIVE_REFUSED(422, "Archive refusée", "Archive refused"),
    IMPORT_TOO_LARGE(413, "Fichier trop volumineux", "File too large"),
    IMPORT_MISSING_COLUMN(422, "Colonne manquante", "Missing column"),
    IMPORT_DUPLICATE_COLUMN(422, "Colonne en double", "Duplicate column"),
    IMPORT_TOO_MANY_REJECTED(422, "Trop de lignes fausses", "Too many wrong lines"),
    IMPORT_NO_SPACE(507, "Espace disque insuffisant", "Not enough disk space"),
    ACTIVITY_NOT_FOUND(404, "Activité introuvable", "Activity not found"),
    LOCATION_REFUSED(422, "Point refusé", "Point refused"),
    LOCATION_NOT_MANUAL(409, "Point non placé à la main", "Point not set by hand"),
    LOCATION_CHANGED(409, "Point modifié entre-temps", "Point changed meanwhile"),
    AREA_NOT_FOUND(404, "Territoire composé introuvable", "Area not found"),
    AREA_SHARE_NOT_FOUND(404, "Partage introuvable", "Share not found"),
    AREA_REFUSED(422, "Territoire composé refusé", "Area refused"),
    AREA_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    AREA_ARCHIVED(409, "Territoire composé archivé", "Area is archived"),
    STRUCTURE_SHARE_NOT_FOUND(404, "Partage introuvable", "Share not found"),
    STRUCTURE_READ_ONLY(409, "Structure du fichier national", "Structure of the national file"),
    STRUCTURE_REFUSED(422, "Structure refusée", "Structure refused"),
    STRUCTURE_ARCHIVED(409, "Structure archivée", "Structure is archived"),
    STRUCTURE_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    MEMBERSHIP_NOT_FOUND(404, "Appartenance introuvable", "Membership not found"),
    MEMBERSHIP_REFUSED(422, "Appartenance refusée", "Membership refused"),
    MEMBERSHIP_OVERLAPS(409, "Appartenances qui se recouvrent", "Overlapping memberships"),
    MEMBERSHIP_ARCHIVED(409, "Appartenance archivée", "Membership is archived"),
    MEMBERSHIP_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    MOBILE_UNIT_NOT_FOUND(404, "Unité mobile introuvable", "Mobile unit not found"),
    MOBILE_UNIT_REFUSED(422, "Unité mobile refusée", "Mobile unit refused"),
    MOBILE_UNIT_ARCHIVED(409, "Unité mobile archivée", "Mobile unit is archived"),
    MOBILE_UNIT_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    LOCAL_KNOWLEDGE_UNREADABLE(409, "Connaissance locale illisible", "Local knowledge cannot be read"),
    CHANGE_PROPOSAL_NOT_FOUND(404, "Proposition introuvable", "Proposal not found"),
    CHANGE_PROPOSAL_REFUSED(422, "Proposition refusée", "Proposal refused"),
    CHANGE_PROPOSAL_NOT_DECIDED(422, "Décision refusée", "Decision refused"),
    CHANGE_PROPOSAL_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    MERGE_NOT_FOUND(404, "Fusion introuvable", "Merge not found"),
    MERGE_REFUSED(422, "Fusion refusée", "Merge refused"),
    MERGE_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    LOCAL_KNOWLEDGE_NOT_FOUND(404, "Connaissance locale introuvable", "Local knowledge not found"),
    LOCAL_KNOWLEDGE_REFUSED(422, "Connaissance locale refusée", "Local knowledge refused"),
    LOCAL_KNOWLEDGE_ARCHIVED(409, "Connaissance locale archivée", "Local knowledge is archived"),
    DATA_SUBJECT_OPPOSED(422, "Personne opposée", "Person objected"),
    CARE_TIERS_REFUSED(422, "Liste de recours refusée", "Care tiers refused");

    private final int status;
    private final Text title;

    RegistryProblem(int status, String fr, String en) {
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
