/**
 * Fictitious people: who they are, what they practise, where, and the lines the national directory has of them. One person
 * may have several activities, and one line is one activity and one skill.
 */
@NullMarked
package fr.maillage.demo.people;

import org.jspecify.annotations.NullMarked;
