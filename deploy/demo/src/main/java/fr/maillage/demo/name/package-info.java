/** Names of people who do not exist. */
@NullMarked
package fr.maillage.demo.name;

import org.jspecify.annotations.NullMarked;
