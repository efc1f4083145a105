package fr.maillage.platform.data.subject;

import fr.maillage.platform.http.language.Text;

/**
 * Why a category is kept although the person objected or asked for erasure.
 *
 * @param code stable word
 * @param source the law, by its articles
 */
public record Ground(String code, Text why, String source) {

    /** Traces that a controller has to be able to show; they end by themselves. */
    public static final Ground TRACES = new Ground(
            "security-traces",
            Text.of(
                    "La trace des accès et des décisions est tenue pour pouvoir en répondre ; elle ne porte que des identifiants et disparaît à son terme.",
                    "The trace of accesses and decisions is kept so that they can be accounted for; it holds identifiers only and ends at its term."),
            "RGPD art. 5(2), 17(3)(b), 32 ; CNIL, délibération 2021-122");
}
