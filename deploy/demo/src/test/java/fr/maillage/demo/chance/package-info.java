@NullMarked
package fr.maillage.demo.chance;

import org.jspecify.annotations.NullMarked;
