package fr.maillage.registry;

/** People put straight into the directory, without any place: no list by territory shows them. */
public final class People {

    private People() {}

    /** Somebody with this number, an RPPS one or adeli:…, there already or not. */
    public static String known(String id, String given, String family) {
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                                          search_name, search_words, source)
                values ('%1$s', %4$s, '%2$s', '%3$s', 'G15', '10', '%5$s', '%5$s', 'demo')
                on conflict (id) do nothing""".formatted(
                        id,
                        family,
                        given,
                        id.startsWith("adeli:") ? "null" : "'" + id + "'",
                        (family + " " + given).toLowerCase(java.util.Locale.ROOT)));
        return id;
    }
}
