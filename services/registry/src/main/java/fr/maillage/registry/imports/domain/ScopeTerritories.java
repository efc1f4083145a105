package fr.maillage.registry.imports.domain;

import fr.maillage.registry.imports.domain.ImportScope.TerritoryCode;
import java.util.List;

/** What imports ask of the territories: which of these codes nobody knows. */
public interface ScopeTerritories {

    List<TerritoryCode> unknown(List<TerritoryCode> territories);
}
