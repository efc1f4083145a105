/** Local knowledge in the database: open facts as JSON, confidential ones sealed. */
@NullMarked
package fr.maillage.registry.localknowledge.store;

import org.jspecify.annotations.NullMarked;
