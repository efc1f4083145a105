package fr.maillage.registry.localstructure.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.registry.localstructure.LocalStructureRefusals;
import fr.maillage.registry.localstructure.LocalStructureService;
import fr.maillage.registry.localstructure.domain.LocalStructure;
import fr.maillage.registry.structure.StructureService;
import jakarta.enterprise.context.ApplicationScoped;

/** The structures that the caller's organization added itself. */
@ApplicationScoped
class OwnStructures {

    static final String ID = "Identifiant local:<uuid>. / Id, local:<uuid>.";
    static final String EXAMPLE = "local:0192a1b2-0000-7000-8000-000000000000";

    private final LocalStructureService places;
    private final StructureService structures;
    private final Histories histories;

    OwnStructures(LocalStructureService places, StructureService structures, Histories histories) {
        this.places = places;
        this.structures = structures;
        this.histories = histories;
    }

    /** An own one; any other that the caller sees is read-only, the rest is not there. */
    LocalStructure get(String id) {
        String tenant = histories.author().tenant();
        return places.find(tenant, id)
                .orElseThrow(
                        () -> LocalStructureRefusals.readOnly(structures.get(id).id()));
    }
}
