/** What we ask of a directory, and its two ways of saying no: away for now, or refused. */
@NullMarked
package fr.maillage.integration.directory.domain;

import org.jspecify.annotations.NullMarked;
