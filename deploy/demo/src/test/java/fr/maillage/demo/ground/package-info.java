@NullMarked
package fr.maillage.demo.ground;

import org.jspecify.annotations.NullMarked;
