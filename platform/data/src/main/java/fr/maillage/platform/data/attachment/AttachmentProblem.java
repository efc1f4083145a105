package fr.maillage.platform.data.attachment;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** Why a file is not taken, or not handed out. */
public enum AttachmentProblem implements ProblemCode {
    ATTACHMENT_MISSING(
            400,
            Text.of("Fichier absent", "File missing"),
            Text.of(
                    "Le formulaire n’a pas de partie « file », ou elle est vide.",
                    "The form has no part \"file\", or it is empty.")),
    ATTACHMENT_NOT_FOUND(
            404,
            Text.of("Pièce jointe introuvable", "Attachment not found"),
            Text.of(
                    "Cette pièce n’existe pas, ou n’est pas visible pour vous.",
                    "There is no such attachment, or none you may see.")),
    ATTACHMENT_QUARANTINED(
            409,
            Text.of("Pièce jointe en quarantaine", "Attachment in quarantine"),
            Text.of(
                    "L’antivirus ne l’a pas encore examinée ; recommencez après Retry-After secondes.",
                    "The antivirus has not looked at it yet; try again after Retry-After seconds.")),
    ATTACHMENT_REFUSED(
            410,
            Text.of("Pièce jointe détruite", "Attachment destroyed"),
            Text.of(
                    "L’antivirus y a trouvé quelque chose ; le contenu a été détruit.",
                    "The antivirus found something in it; the content was destroyed.")),
    ATTACHMENT_TOO_LARGE(
            413,
            Text.of("Pièce jointe trop volumineuse", "Attachment too large"),
            Text.of("detail indique la taille admise.", "detail tells the size allowed.")),
    ATTACHMENT_TYPE_REFUSED(
            415,
            Text.of("Type de fichier non admis", "File type not allowed"),
            Text.of(
                    "Le contenu n’est ni PDF, PNG, JPEG, WebP, ODT, ODS, DOCX, XLSX, CSV ou texte, ou contient des"
                            + " macros.",
                    "The content is none of PDF, PNG, JPEG, WebP, ODT, ODS, DOCX, XLSX, CSV or text, or has macros.")),
    ATTACHMENT_NAME_MISMATCH(
            422,
            Text.of("Nom et contenu en désaccord", "Name and content disagree"),
            Text.of(
                    "L’extension du nom annonce autre chose que le contenu : renommez le fichier.",
                    "The extension of the name announces something else than the content: rename the file."));

    private final int status;
    private final Text title;
    private final Text explanation;

    AttachmentProblem(int status, Text title, Text explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text explanation() {
        return explanation;
    }
}
