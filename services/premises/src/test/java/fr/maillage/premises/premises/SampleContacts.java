package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.post;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fictitious people behind premises. */
public final class SampleContacts {

    private SampleContacts() {}

    public static Map<String, Object> owner() {
        return new LinkedHashMap<>(Map.of(
                "kind",
                "OWNER",
                "name",
                "Camille Exemple",
                "email",
                "Camille@bailleur.example",
                "phone",
                "0500000000"));
    }

    public static Map<String, Object> call(boolean outgoing) {
        return Map.of("day", "2026-11-20", "channel", "PHONE", "outgoing", outgoing, "note", "Visite en décembre.");
    }

    /** Somebody entered, and a call noted; the id of the contact. */
    public static String talkedTo(String organization, String premises) {
        String contact = made(officer(organization), "/premises/" + premises + "/contacts", owner());
        post(officer(organization), "/premises/" + premises + "/contacts/" + contact + "/entries", call(false))
                .then()
                .statusCode(201);
        return contact;
    }
}
