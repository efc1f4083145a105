/**
 * What an organization lets others see: one object, one grantee, one named set of fields, from a date to a date, revocable
 * at once. The database admits the rows (migration V011); {@link fr.maillage.platform.data.share.FieldSet} leaves out of
 * the answer what the set does not name.
 */
@NullMarked
package fr.maillage.platform.data.share;

import org.jspecify.annotations.NullMarked;
