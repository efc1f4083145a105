/**
 * What is done so that somebody can come and stay: tasks beside a request, for the household that comes along. Seen by the
 * health direction and by the person, never by others.
 */
@NullMarked
package fr.maillage.premises.accompaniment;

import org.jspecify.annotations.NullMarked;
