package fr.maillage.premises.request.domain;

/** The rules of requests, and where each comes from. */
public enum RequestRule {
    REQ_01(
            "Réseau français des Villes-Santé, Offre et accès aux soins primaires (2021), fiche 2.2 (Rennes) : qualifier la demande"),
    REQ_02(
            "Réseau français des Villes-Santé, groupe de travail (2021), Villeurbanne : les souhaits changent en six mois"),
    REQ_03("Liberté d'installation : Offre et accès aux soins primaires (2021), fiche 2.2"),
    REQ_04("RGPD, art. 6(1)(a) et 7 : consentement par destinataire, retirable"),
    REQ_05("Réseau français des Villes-Santé, groupe de travail (2021) : garder l'historique des renoncements"),
    REQ_06("Réseau français des Villes-Santé, groupe de travail (2021) : débat sur les investisseurs");

    private final String source;

    RequestRule(String source) {
        this.source = source;
    }

    /** As in the catalogue: {@code REQ-01}. */
    public String id() {
        return name().replace('_', '-');
    }

    public String source() {
        return source;
    }
}
