/** Table accompaniment_task; its note is sealed. */
@NullMarked
package fr.maillage.premises.accompaniment.store;

import org.jspecify.annotations.NullMarked;
