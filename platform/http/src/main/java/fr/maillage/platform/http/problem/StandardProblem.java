package fr.maillage.platform.http.problem;

import fr.maillage.platform.http.language.Text;

/** The codes every service and the gateway share: what HTTP itself, the token or the framework refuses. */
public enum StandardProblem implements ProblemCode {
    MALFORMED_REQUEST(400, "Requête mal formée", "Malformed request"),
    INVALID_REQUEST(400, "Requête invalide", "Invalid request"),
    INVALID_PARAMETER(400, "Paramètre invalide", "Invalid parameter"),
    UNKNOWN_PARAMETER(400, "Paramètre inconnu", "Unknown parameter"),
    UNKNOWN_FIELD(400, "Champ inconnu", "Unknown field"),
    INVALID_CURSOR(400, "Curseur invalide", "Invalid cursor"),
    INVALID_PATH(400, "Chemin invalide", "Invalid path"),
    AUTHENTICATION_REQUIRED(401, "Authentification requise", "Authentication required"),
    INVALID_TOKEN(401, "Jeton refusé", "Token refused"),
    FORBIDDEN(403, "Droit insuffisant", "Insufficient rights"),
    TENANT_REQUIRED(403, "Collectivité à préciser", "Tenant required"),
    NOT_FOUND(404, "Introuvable", "Not found"),
    METHOD_NOT_ALLOWED(405, "Méthode non admise", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Format non disponible", "Not acceptable"),
    REQUEST_TIMEOUT(408, "Requête trop lente", "Request timeout"),
    CONFLICT(409, "Conflit", "Conflict"),
    STALE_VERSION(412, "Version dépassée", "Stale version"),
    BODY_TOO_LARGE(413, "Corps trop volumineux", "Body too large"),
    URI_TOO_LONG(414, "Adresse trop longue", "URI too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Format non pris en charge", "Unsupported media type"),
    PRECONDITION_REQUIRED(428, "Version à préciser", "Precondition required"),
    TOO_MANY_REQUESTS(429, "Trop de requêtes", "Too many requests"),
    HEADERS_TOO_LARGE(431, "En-têtes trop volumineux", "Headers too large"),
    INTERNAL_ERROR(500, "Erreur interne", "Internal error"),
    BAD_GATEWAY(502, "Réponse inexploitable d’un service", "Bad answer of a service"),
    DEPENDENCY_UNAVAILABLE(503, "Service indisponible", "Service unavailable"),
    GATEWAY_TIMEOUT(504, "Service trop lent", "Service too slow");

    private final int status;
    private final Text title;

    StandardProblem(int status, String fr, String en) {
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
