package fr.maillage.integration.directory;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for which a token's word is not enough: before it begins, the identity provider is asked whether the
 * caller is still enabled and still has one of these realm roles. 403 when not, 503 while it cannot be asked.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LiveRole {

    @Nonbinding
    String[] value() default {};
}
