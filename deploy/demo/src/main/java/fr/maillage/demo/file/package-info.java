/** Files as they are written and read: tables of the jar, buffered text in the encoding that a format asks for. */
@NullMarked
package fr.maillage.demo.file;

import org.jspecify.annotations.NullMarked;
