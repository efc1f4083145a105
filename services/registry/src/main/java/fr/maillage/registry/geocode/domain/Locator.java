package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.geocode.domain.Matcher.Centre;
import fr.maillage.registry.geocode.domain.Placing.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places rows one by one, given the streets of the commune that {@link #commune} tells. */
public final class Locator {

    private final Towns towns;

    public Locator(Towns towns) {
        this.towns = towns;
    }

    /** The code by which the row's streets are looked up; empty when there is nothing to look up. */
    public String commune(PostalAddress address) {
        if (!address.country().isEmpty()) {
            return "";
        }
        return address.commune().isEmpty()
                ? towns.of(address.postcode(), address.deliveryLine()).orElse("")
                : address.commune();
    }

    /** An activity; a substitute is nowhere, whatever the row says (REG-10). */
    public Place activity(DueRow row, CommuneStreets streets) {
        if (row.substitute()) {
            return Placing.nowhere(MissReason.SUBSTITUTE);
        }
        return Placing.activity(row.given(), find(row.address(), streets));
    }

    public Place structure(DueRow row, CommuneStreets streets) {
        return Placing.structure(row.given(), find(row.address(), streets));
    }

    private Finding find(PostalAddress address, CommuneStreets streets) {
        Optional<MissReason> hopeless = hopeless(address);
        return hopeless.isPresent()
                ? Finding.nowhere(hopeless.get())
                : Matcher.find(address, streets, centre(commune(address)));
    }

    private Optional<MissReason> hopeless(PostalAddress address) {
        if (!address.country().isEmpty()) {
            return Optional.of(MissReason.FOREIGN);
        }
        if (address.isEmpty()) {
            return Optional.of(MissReason.NO_ADDRESS);
        }
        return commune(address).isEmpty() ? Optional.of(MissReason.NO_COMMUNE) : Optional.empty();
    }

    private @Nullable Centre centre(String commune) {
        return towns.centre(commune);
    }
}
