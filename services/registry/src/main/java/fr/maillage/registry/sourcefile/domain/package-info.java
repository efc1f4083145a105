/**
 * Reading a file that somebody else made: plain, gzip or zip, one record a line, under caps that keep memory flat
 * whatever comes in. Knows lines, encodings and separators; knows nothing of what the file speaks about.
 */
@NullMarked
package fr.maillage.registry.sourcefile.domain;

import org.jspecify.annotations.NullMarked;
