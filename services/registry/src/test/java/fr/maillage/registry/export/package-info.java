@NullMarked
package fr.maillage.registry.export;

import org.jspecify.annotations.NullMarked;
