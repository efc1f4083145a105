package fr.maillage.demo;

import fr.maillage.demo.address.AddressBook;
import fr.maillage.demo.address.FormerCommunes;
import fr.maillage.demo.address.Handwriting;
import fr.maillage.demo.address.StreetNames;
import fr.maillage.demo.ground.Cell;
import fr.maillage.demo.ground.Sites;
import fr.maillage.demo.name.Names;
import fr.maillage.demo.people.PersonNumbers;
import fr.maillage.demo.people.Town;
import fr.maillage.demo.people.Workforce;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import fr.maillage.demo.structure.Census;
import fr.maillage.demo.structure.Demand;
import fr.maillage.demo.structure.FinessNumbers;
import fr.maillage.demo.territory.CareBasins;

/** The whole fiction, of which only one town at a time is in memory. */
final class World {
    private final long seed;
    private final Reference reference;
    private final Sites sites;
    private final Demand demand;
    private final FormerCommunes former;
    private final Handwriting handwriting;
    private final Census census;
    private final PersonNumbers numbers;
    private final StreetNames streetNames = new StreetNames(new Names());

    World(Reference reference, long seed, double scale) {
        this.seed = seed;
        this.reference = reference;
        this.sites = new Sites(reference, seed);
        this.demand = new Demand(reference, seed, scale);
        this.former = new FormerCommunes(reference);
        this.handwriting = new Handwriting(former);
        this.census = new Census(demand, new FinessNumbers(reference), handwriting, seed);
        this.numbers = new PersonNumbers(reference);
    }

    Reference reference() {
        return reference;
    }

    FormerCommunes former() {
        return former;
    }

    Town town(Commune commune) {
        Cell cell = sites.cell(commune);
        AddressBook book = AddressBook.of(commune, cell, sites.of(commune), streetNames, seed);
        return new Town(commune, cell, book, census.structures(book));
    }

    CareBasins basins() {
        return new CareBasins(reference, sites, demand);
    }

    /** For one department after the other; nothing passes from one to the next. */
    Workforce workforce() {
        return new Workforce(demand, handwriting, numbers, seed);
    }
}
