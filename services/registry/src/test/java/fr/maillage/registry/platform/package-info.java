/** What every service offers, offered by the registry. */
@NullMarked
package fr.maillage.registry.platform;

import org.jspecify.annotations.NullMarked;
