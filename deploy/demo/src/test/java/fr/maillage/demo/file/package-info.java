@NullMarked
package fr.maillage.demo.file;

import org.jspecify.annotations.NullMarked;
