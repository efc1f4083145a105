/** Deadlines, life and rules of requests. */
@NullMarked
package fr.maillage.integration.datasubject.domain;

import org.jspecify.annotations.NullMarked;
