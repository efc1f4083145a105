package fr.maillage.premises.criteria.domain;

/** A service or an equipment that a room has or has not; a seeker wishes some and needs others. */
public enum Feature {
    SECRETARIAT("secrétariat", "secretariat"),
    ACCOUNTING("comptabilité", "accounting"),
    CLEANING("ménage", "cleaning"),
    IT("informatique", "IT"),
    RECEPTION("accueil", "reception"),
    TELEPHONE_LINE("ligne téléphonique", "telephone line"),
    WAITING_ROOM("salle d'attente", "waiting room"),
    WATER_POINT("point d'eau", "water point"),
    NATURAL_LIGHT("lumière naturelle", "natural light"),
    SOUNDPROOFING("insonorisation", "soundproofing"),
    MEETING_ROOM("salle de réunion", "meeting room"),
    COLLECTIVE_ROOM("salle collective", "collective room"),
    GROUND_FLOOR("rez-de-chaussée", "ground floor"),
    PARKING("stationnement", "parking"),
    HOME_VISIT_PARKING("stationnement pour visites à domicile", "home-visit parking");

    private final String fr;
    private final String en;

    Feature(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }
}
