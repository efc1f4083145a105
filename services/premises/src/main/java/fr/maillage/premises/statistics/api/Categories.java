package fr.maillage.premises.statistics.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.request.domain.ExitReason;
import fr.maillage.premises.request.domain.Nomenclature;
import fr.maillage.premises.request.domain.RequestState;

/** The categories of counts with their words. */
final class Categories {

    private static final String UNTOLD = "UNTOLD";

    private Categories() {}

    static CodedValue state(String code) {
        return CodedValue.of(RequestState.valueOf(code));
    }

    static CodedValue failure(String code) {
        return code.equals(UNTOLD) ? untold() : CodedValue.of(ExitReason.valueOf(code));
    }

    static CodedValue profession(String code) {
        return code.equals(UNTOLD)
                ? untold()
                : Nomenclature.PROFESSIONS
                        .find(code)
                        .map(entry -> new CodedValue(entry.code(), entry.label(), entry.labelEn()))
                        .orElseGet(() -> new CodedValue(code, null, null));
    }

    /** All categories that are not named. */
    static CodedValue other() {
        return new CodedValue("OTHER", "Autres", "Others");
    }

    private static CodedValue untold() {
        return new CodedValue(UNTOLD, "Non renseigné", "Not told");
    }
}
