/** Requests of data subjects, their life and deadlines: plain Java. */
@NullMarked
package fr.maillage.integration.datasubject.domain;

import org.jspecify.annotations.NullMarked;
