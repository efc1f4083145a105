@NullMarked
package fr.maillage.registry.numbercheck;

import org.jspecify.annotations.NullMarked;
