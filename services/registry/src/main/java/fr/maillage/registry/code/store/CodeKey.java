package fr.maillage.registry.code.store;

import jakarta.persistence.Embeddable;

@Embeddable
record CodeKey(String system, String code) {}
