package fr.maillage.integration.tenant.domain;

import java.util.regex.Pattern;

/** The form of official codes of places (COG). Whether a place exists is the registry's to know (REG-15). */
public final class Geography {

    private static final String METROPOLE = "0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]";
    private static final String OVERSEAS = "97[1-8]|98[4-8]";
    private static final Pattern DEPARTMENT = Pattern.compile(METROPOLE + "|" + OVERSEAS);
    private static final Pattern COMMUNE =
            Pattern.compile("(?:" + METROPOLE + ")[0-9]{3}|(?:" + OVERSEAS + ")[0-9]{2}");

    private Geography() {}

    /** Two characters, three overseas: 01, 2A, 974. */
    public static boolean isDepartment(String code) {
        return DEPARTMENT.matcher(code).matches();
    }

    /** Five characters, never a postcode: 01053, 2A004, 97411. */
    public static boolean isCommune(String code) {
        return COMMUNE.matcher(code).matches();
    }
}
