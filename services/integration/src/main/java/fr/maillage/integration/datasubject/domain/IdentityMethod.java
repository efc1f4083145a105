package fr.maillage.integration.datasubject.domain;

/** How it was made sure who asks (GDPR art. 12(6)); documents that were shown are not kept. */
public enum IdentityMethod implements Labelled {
    DOCUMENT_SEEN("Pièce d’identité vue, non copiée", "Identity document seen, not copied"),
    IN_PERSON_KNOWN("Personne connue de l’agent, présente", "Person known to the agent, present"),
    PRO_SANTE_CONNECT("Pro Santé Connect", "Pro Santé Connect"),
    FRANCE_CONNECT("FranceConnect", "FranceConnect"),
    ACCOUNT_SESSION("Session ouverte de son compte", "Open session of the account"),
    PROFESSIONAL_ADDRESS(
            "Réponse à l’adresse professionnelle publiée", "Answer from the published professional address"),
    MANDATE("Mandataire, mandat vu", "Representative, mandate seen");

    private final String fr;
    private final String en;

    IdentityMethod(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String en() {
        return en;
    }
}
