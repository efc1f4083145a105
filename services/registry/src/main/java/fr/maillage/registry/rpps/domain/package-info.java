/**
 * The open files of the national directory (PS_LibreAcces): one line is one activity and one skill, columns are found by
 * name, nothing is quoted. Source: ANS, Annuaire Santé, Licence Ouverte 2.0.
 */
@NullMarked
package fr.maillage.registry.rpps.domain;

import org.jspecify.annotations.NullMarked;
