package fr.maillage.demo.people;

import fr.maillage.demo.address.AddressBook;
import fr.maillage.demo.ground.Cell;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.structure.Structure;
import java.util.List;

/** A commune with all that was made up of it. */
public record Town(Commune commune, Cell cell, AddressBook book, List<Structure> structures) {
    public Town {
        structures = List.copyOf(structures);
    }
}
