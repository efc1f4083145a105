/**
 * Shows the parts of the platform as they are now, for people as a table and for scripts as JSON.
 */
@NullMarked
package fr.maillage.local.status;

import org.jspecify.annotations.NullMarked;
