package fr.maillage.platform.http.problem;

import fr.maillage.platform.http.language.Text;

/** The codes every service and the gateway share: what HTTP itself, the token or the framework refuses. */
public enum StandardProblem implements ProblemCode {
    MALFORMED_REQUEST(
            400,
            Text.of("Requête mal formée", "Malformed request"),
            Text.of(
                    "Le corps n’est pas du JSON lisible, ou il manque. Le détail dit où la lecture s’arrête.",
                    "The body is not readable JSON, or is missing. The detail says where reading stops.")),
    INVALID_REQUEST(
            400,
            Text.of("Requête invalide", "Invalid request"),
            Text.of(
                    "Des champs du corps n’ont pas la forme ou la valeur attendue. Chaque violation désigne le champ par un JSON pointer.",
                    "Fields of the body do not have the expected form or value. Each violation points at its field with a JSON pointer.")),
    INVALID_PARAMETER(
            400,
            Text.of("Paramètre invalide", "Invalid parameter"),
            Text.of(
                    "Des paramètres ont une valeur inattendue. Chaque violation nomme le paramètre, sa valeur et l’attendu.",
                    "Parameters have an unexpected value. Each violation names the parameter, its value and the expectation.")),
    UNKNOWN_PARAMETER(
            400,
            Text.of("Paramètre inconnu", "Unknown parameter"),
            Text.of(
                    "L’opération ne connaît pas ce paramètre. Un filtre mal écrit serait sinon ignoré sans bruit.",
                    "The operation does not know this parameter. A misspelt filter would otherwise be ignored silently.")),
    UNKNOWN_FIELD(
            400,
            Text.of("Champ inconnu", "Unknown field"),
            Text.of(
                    "Le corps contient un champ que l’opération ne connaît pas ou ne laisse pas écrire.",
                    "The body has a field the operation does not know or does not let you write.")),
    READ_ONLY_FIELD(
            400,
            Text.of("Champ en lecture seule", "Read-only field"),
            Text.of(
                    "Le champ est montré mais ne se modifie pas. Retirez-le de la requête.",
                    "The field is shown but cannot be changed. Leave it out of the request.")),
    INVALID_CURSOR(
            400,
            Text.of("Curseur invalide", "Invalid cursor"),
            Text.of(
                    "Un curseur ne vaut que pour l’opération, les filtres et la collectivité qui l’ont donné. Reprenez la liste sans cursor.",
                    "A cursor is only good for the operation, the filters and the organization that gave it. Start the list again without cursor.")),
    INVALID_PATH(
            400,
            Text.of("Chemin invalide", "Invalid path"),
            Text.of(
                    "Le chemin peut être lu de deux façons (échappements, « ; », « // », « .. ») et n’est donc pas suivi.",
                    "The path can be read in two ways (escapes, \";\", \"//\", \"..\") and is therefore not followed.")),
    AUTHENTICATION_REQUIRED(
            401,
            Text.of("Authentification requise", "Authentication required"),
            Text.of(
                    "La requête ne porte pas de jeton d’accès. Demandez-en un au service d’identité et envoyez-le dans l’en-tête Authorization.",
                    "The request carries no access token. Get one from the identity provider and send it in the Authorization header.")),
    INVALID_TOKEN(
            401,
            Text.of("Jeton refusé", "Token refused"),
            Text.of(
                    "Le jeton a expiré, n’est pas destiné à ce service, ou n’est pas un jeton d’accès de cette plateforme. Demandez-en un autre.",
                    "The token has expired, is not meant for this service, or is no access token of this platform. Get another one.")),
    FORBIDDEN(
            403,
            Text.of("Droit insuffisant", "Insufficient rights"),
            Text.of(
                    "Le jeton est valide mais ne donne pas le rôle ou le scope requis par l’opération.",
                    "The token is valid but does not grant the role or scope the operation needs.")),
    TENANT_REQUIRED(
            403,
            Text.of("Collectivité à préciser", "Tenant required"),
            Text.of(
                    "L’opération agit pour une collectivité et une seule : demandez un jeton avec le scope organization:<alias>.",
                    "The operation acts for exactly one organization: ask for a token with the scope organization:<alias>.")),
    TERRITORY_OUTSIDE(
            403,
            Text.of("Hors des territoires du client", "Outside of the client's territories"),
            Text.of(
                    "Le client machine est limité à des territoires : l’opération en demande d’autres, n’en nomme aucun ou ne s’y limite pas. Le détail nomme ceux qui sont admis.",
                    "The machine client is held to territories: the operation asks for others, names none or cannot be held to them. The detail names those that are admitted.")),
    NOT_FOUND(
            404,
            Text.of("Introuvable", "Not found"),
            Text.of(
                    "Rien n’existe à cette adresse, ou rien que vous puissiez voir.",
                    "Nothing exists at this address, or nothing that you may see.")),
    METHOD_NOT_ALLOWED(
            405,
            Text.of("Méthode non admise", "Method not allowed"),
            Text.of(
                    "L’adresse existe, mais pas pour cette méthode. L’en-tête Allow nomme les méthodes admises.",
                    "The address exists, but not for this method. The Allow header names those that are.")),
    NOT_ACCEPTABLE(
            406,
            Text.of("Format non disponible", "Not acceptable"),
            Text.of(
                    "L’opération ne sait répondre dans aucun des formats demandés par Accept.",
                    "The operation can answer in none of the formats asked for by Accept.")),
    REQUEST_TIMEOUT(
            408,
            Text.of("Requête trop lente", "Request timeout"),
            Text.of(
                    "La requête n’est pas arrivée en entier à temps.",
                    "The request did not arrive completely in time.")),
    CONFLICT(
            409,
            Text.of("Conflit", "Conflict"),
            Text.of(
                    "L’état actuel de l’objet ne permet pas cette action.",
                    "The current state of the object does not allow this action.")),
    GONE(
            410,
            Text.of("N’existe plus", "Gone"),
            Text.of(
                    "Ce qui se trouvait ici a expiré ou a été effacé, et ne reviendra pas à cette adresse.",
                    "What was here has expired or was erased, and will not come back at this address.")),
    STALE_VERSION(
            412,
            Text.of("Version dépassée", "Stale version"),
            Text.of(
                    "L’objet a changé depuis que vous l’avez lu. Relisez-le et recommencez avec son nouvel ETag.",
                    "The object has changed since you read it. Read it again and retry with its new ETag.")),
    BODY_TOO_LARGE(
            413,
            Text.of("Corps trop volumineux", "Body too large"),
            Text.of(
                    "Le corps dépasse la taille admise (1 Mio de JSON ; davantage pour un fichier).",
                    "The body is larger than allowed (1 MiB of JSON; more for a file).")),
    URI_TOO_LONG(
            414,
            Text.of("Adresse trop longue", "URI too long"),
            Text.of(
                    "L’adresse dépasse 8 Kio. Découpez la demande.",
                    "The address is longer than 8 KiB. Split the request.")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            Text.of("Format non pris en charge", "Unsupported media type"),
            Text.of(
                    "L’opération ne lit pas ce format. Envoyez application/json ou, pour un fichier, multipart/form-data.",
                    "The operation does not read this format. Send application/json or, for a file, multipart/form-data.")),
    PRECONDITION_REQUIRED(
            428,
            Text.of("Version à préciser", "Precondition required"),
            Text.of(
                    "Une modification doit porter If-Match avec l’ETag de la version modifiée.",
                    "A change must carry If-Match with the ETag of the version being changed.")),
    TOO_MANY_REQUESTS(
            429,
            Text.of("Trop de requêtes", "Too many requests"),
            Text.of(
                    "Votre limite est atteinte. Réessayez après le délai de Retry-After.",
                    "Your limit is reached. Try again after the delay of Retry-After.")),
    HEADERS_TOO_LARGE(
            431,
            Text.of("En-têtes trop volumineux", "Headers too large"),
            Text.of("Les en-têtes dépassent 16 Kio.", "The headers are larger than 16 KiB.")),
    INTERNAL_ERROR(
            500,
            Text.of("Erreur interne", "Internal error"),
            Text.of(
                    "Une erreur que nous n’avions pas prévue. Le support la retrouve par le traceId.",
                    "An error we did not foresee. Support finds it by the traceId.")),
    BAD_GATEWAY(
            502,
            Text.of("Réponse inexploitable d’un service", "Bad answer of a service"),
            Text.of(
                    "Un service a interrompu sa réponse ou a répondu d’une façon inexploitable.",
                    "A service broke off its answer or answered in an unusable way.")),
    DEPENDENCY_UNAVAILABLE(
            503,
            Text.of("Service indisponible", "Service unavailable"),
            Text.of(
                    "Un service ou le service d’identité ne répond pas. Réessayez après le délai de Retry-After.",
                    "A service or the identity provider does not answer. Try again after the delay of Retry-After.")),
    GATEWAY_TIMEOUT(
            504,
            Text.of("Service trop lent", "Service too slow"),
            Text.of(
                    "Un service n’a pas répondu à temps. L’action a pu avoir lieu : relisez avant de recommencer.",
                    "A service did not answer in time. The action may have happened: read before you retry."));

    private final int status;
    private final Text title;
    private final Text explanation;

    StandardProblem(int status, Text title, Text explanation) {
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
