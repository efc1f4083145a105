package fr.maillage.platform.data.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code @POST} method that has to choose for whom it acts before any transaction begins (the bearer of a link to
 * one object): it calls {@link Idempotency#answer} itself, inside that context.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface IdempotentByHand {}
