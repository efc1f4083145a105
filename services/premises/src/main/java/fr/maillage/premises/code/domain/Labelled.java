package fr.maillage.premises.code.domain;

/** A code that people read: its words in both languages. */
public interface Labelled {

    String name();

    String fr();

    String en();
}
