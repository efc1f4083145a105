package fr.maillage.registry.geocode.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the address base that are read; the others are left where they are. */
final class BanColumn {

    static final String ID = "id";
    static final String NUMBER = "numero";
    static final String REPEAT = "rep";
    static final String STREET = "nom_voie";
    static final String POSTCODE = "code_postal";
    static final String COMMUNE = "code_insee";
    static final String FORMER_COMMUNE = "code_insee_ancienne_commune";
    static final String LONGITUDE = "lon";
    static final String LATITUDE = "lat";

    static final Set<String> REQUIRED = Set.of(ID, NUMBER, STREET, COMMUNE, LONGITUDE, LATITUDE);
    static final Map<String, List<String>> NAMES = Map.of(
            ID, List.of(),
            NUMBER, List.of(),
            REPEAT, List.of(),
            STREET, List.of(),
            POSTCODE, List.of(),
            COMMUNE, List.of(),
            FORMER_COMMUNE, List.of(),
            LONGITUDE, List.of(),
            LATITUDE, List.of());

    /** The whole header as the base publishes it. */
    static final List<String> TEMPLATE =
            List.of(("id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune"
                            + ";nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement"
                            + ";nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles")
                    .split(";"));

    private BanColumn() {}
}
