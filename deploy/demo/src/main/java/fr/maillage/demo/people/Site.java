package fr.maillage.demo.people;

import fr.maillage.demo.address.WrittenAddress;
import fr.maillage.demo.structure.Structure;

/** Where an activity takes place, as a line of the directory tells it; every cell may be empty. */
public record Site(
        String technicalId,
        String formerId,
        String finess,
        String legal,
        String name,
        String sector,
        WrittenAddress address,
        String phone) {

    /** No place at all. */
    static Site none(String sector) {
        return new Site("", "", "", "", "", sector, WrittenAddress.NONE, "");
    }

    static Site of(Structure structure, String sector) {
        return new Site(
                "F" + structure.finess(),
                "1" + structure.finess(),
                structure.finess(),
                structure.legal(),
                structure.name(),
                sector,
                structure.address(),
                structure.phone());
    }

    Site in(String otherSector) {
        return new Site(technicalId, formerId, finess, legal, name, otherSector, address, phone);
    }

    /** The same, naming a site that FINESS does not list. */
    Site withUnknownFiness(String number) {
        return new Site("F" + number, "1" + number, number, legal, name, sector, address, phone);
    }

    boolean isPlaced() {
        return !technicalId.isEmpty();
    }
}
