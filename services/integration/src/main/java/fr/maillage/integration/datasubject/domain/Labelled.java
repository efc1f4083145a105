package fr.maillage.integration.datasubject.domain;

/** A code that people read: its words in both languages. */
public interface Labelled {

    String name();

    String fr();

    String en();
}
