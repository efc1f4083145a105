package fr.maillage.demo.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people live: a commune, or a municipal arrondissement instead of Paris, Lyon or Marseille.
 *
 * @param index rank in the reference file, which gives each commune its range of identifiers
 * @param located whether the point is the commune's own, and not the mean of its EPCI
 * @param parent the commune of an arrondissement
 */
public record Commune(
        int index,
        String code,
        String name,
        String department,
        String region,
        String epci,
        List<String> postcodes,
        int population,
        double longitude,
        double latitude,
        boolean located,
        @Nullable Commune parent) {

    /** The directory of people knows Paris and not its arrondissements. */
    public String municipality() {
        return parent == null ? code : parent.code;
    }

    public String municipalityName() {
        return parent == null ? name : parent.name;
    }

    public String epciOrParents() {
        return parent == null ? epci : parent.epci;
    }
}
