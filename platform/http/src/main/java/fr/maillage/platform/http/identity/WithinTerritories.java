package fr.maillage.platform.http.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that may be asked by a client that is held to territories ({@link Caller#territories()}): it either judges
 * every territory and object it speaks of, or speaks of nothing that lies anywhere. All others refuse such a client, so
 * that a new operation never lets one see more than it may.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WithinTerritories {}
