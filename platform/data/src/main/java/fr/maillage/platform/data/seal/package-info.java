/**
 * Sensitive columns at rest: sealed by the application before they reach the database, opened after they left it, so that
 * a dump, a backup or somebody at the database shows nothing.
 */
@NullMarked
package fr.maillage.platform.data.seal;

import org.jspecify.annotations.NullMarked;
