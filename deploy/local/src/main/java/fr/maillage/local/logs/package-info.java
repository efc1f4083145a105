/**
 * Shows what the parts wrote, one of them or all together, and follows it if asked.
 */
@NullMarked
package fr.maillage.local.logs;

import org.jspecify.annotations.NullMarked;
