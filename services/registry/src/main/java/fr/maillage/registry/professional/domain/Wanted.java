package fr.maillage.registry.professional.domain;

import java.util.List;

/** Practitioners of a profession: all of them, or those with one of these specialties (TRE_R38 codes). */
public record Wanted(Profession profession, List<String> specialties) {

    public Wanted {
        specialties = List.copyOf(specialties);
    }

    public static Wanted all(Profession profession) {
        return new Wanted(profession, List.of());
    }
}
