/** The rights of data subjects, from end to end and rule by rule. */
@NullMarked
package fr.maillage.integration.datasubject;

import org.jspecify.annotations.NullMarked;
