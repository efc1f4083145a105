/** Quality as answers show it. */
@NullMarked
package fr.maillage.registry.quality.api;

import org.jspecify.annotations.NullMarked;
