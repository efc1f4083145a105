/** Requests of data subjects over HTTP. */
@NullMarked
package fr.maillage.integration.datasubject.api;

import org.jspecify.annotations.NullMarked;
