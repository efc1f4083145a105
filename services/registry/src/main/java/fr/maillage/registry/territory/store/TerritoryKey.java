package fr.maillage.registry.territory.store;

import jakarta.persistence.Embeddable;

@Embeddable
record TerritoryKey(String level, String code) {}
