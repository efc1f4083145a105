/**
 * Scripts of calls (NDJSON) made in the name of a person, through the gateway: what an organization enters by hand elsewhere.
 */
@NullMarked
package fr.maillage.local.script;

import org.jspecify.annotations.NullMarked;
