@NullMarked
package fr.maillage.registry.numbercheck.domain;

import org.jspecify.annotations.NullMarked;
