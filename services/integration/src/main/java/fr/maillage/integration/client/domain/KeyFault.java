package fr.maillage.integration.client.domain;

import java.util.Locale;

/** Why keys could not be taken from an address; what was good before stays good. */
public enum KeyFault {
    ADDRESS_REFUSED("cette adresse ne peut pas être appelée", "this address cannot be called"),
    UNREACHABLE(
            "l’adresse ne répond pas à temps, ou son certificat n’est pas valable",
            "the address does not answer in time, or its certificate is not valid"),
    NOT_OK(
            "la réponse n’est pas 200 ; une redirection n’est pas suivie",
            "the answer is not 200; a redirect is not followed"),
    TOO_LARGE("plus de 32 Kio, ou une réponse interrompue", "more than 32 KiB, or an answer broken off"),
    NOT_A_KEY_SET(
            "la réponse n’est pas un JSON Web Key Set (RFC 7517) bien formé",
            "the answer is not a well-formed JSON Web Key Set (RFC 7517)"),
    PRIVATE_KEY(
            "une clé privée ou secrète y est publiée : remplacez-la, elle n’est plus à vous seuls",
            "a private or secret key is published there: replace it, it is no longer yours alone"),
    NO_USABLE_KEY(
            "aucune clé utilisable : attendu kty EC, crv P-256, un kid, use sig ou absent, alg ES256 ou absent",
            "no key that can be used: kty EC, crv P-256, a kid, use sig or absent, alg ES256 or absent are expected"),
    TOO_MANY_KEYS("plus de huit clés utilisables", "more than eight keys that can be used");

    private final String fr;
    private final String en;

    KeyFault(String fr, String en) {
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
