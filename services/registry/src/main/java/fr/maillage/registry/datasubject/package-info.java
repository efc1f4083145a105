/**
 * What the registry holds on people, by category, for the requests of data subjects: shown, removed when they object or ask
 * for erasure, or kept with the law that says so. Orders come from the integration service; the platform's part runs them.
 * What the national directory publishes by law is never removed here: the person turns to whoever registers her.
 */
@NullMarked
package fr.maillage.registry.datasubject;

import org.jspecify.annotations.NullMarked;
