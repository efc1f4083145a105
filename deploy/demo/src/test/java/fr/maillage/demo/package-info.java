@NullMarked
package fr.maillage.demo;

import org.jspecify.annotations.NullMarked;
