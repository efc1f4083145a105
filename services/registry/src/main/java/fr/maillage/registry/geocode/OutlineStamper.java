package fr.maillage.registry.geocode;

import fr.maillage.registry.geocode.domain.Communes;
import fr.maillage.registry.geography.PlaceIndex;
import fr.maillage.registry.geography.domain.PlaceStamp;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Stamps by the outlines in memory; a point that lies in another commune than its row says gets no IRIS. */
@ApplicationScoped
class OutlineStamper implements Stamper {

    private final PlaceIndex index;

    OutlineStamper(PlaceIndex index) {
        this.index = index;
    }

    @Override
    public Stamp stampOf(double latitude, double longitude, @Nullable String commune) {
        PlaceStamp stamp = index.stampOf(latitude, longitude);
        return new Stamp(stamp.irisIn(commune, commune == null ? null : Communes.parent(commune)), stamp.qpvCode());
    }
}
