/**
 * What became of the objects that an organization keeps: one step a version, with what changed, why and by whom. One table
 * for all kinds; a feature gives its objects as named values and gets the differences. The table comes with {@code db/history},
 * or a service has made it itself.
 */
@NullMarked
package fr.maillage.platform.data.history;

import org.jspecify.annotations.NullMarked;
