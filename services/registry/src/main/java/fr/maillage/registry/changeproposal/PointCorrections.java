package fr.maillage.registry.changeproposal;

import fr.maillage.registry.changeproposal.domain.ProposedChange.ObjectType;

/**
 * Puts a point of reference data where somebody accepted that it is; kept by later files and geocoding (precision MANUAL).
 * The geocoder implements it; without it an accepted correction waits to be applied by hand.
 */
public interface PointCorrections {

    /** In the transaction at hand. False when the object has no point of its own. */
    boolean correct(ObjectType type, String objectId, double lat, double lon, String source);
}
