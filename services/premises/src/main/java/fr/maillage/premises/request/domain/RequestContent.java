package fr.maillage.premises.request.domain;

import org.jspecify.annotations.Nullable;

/** What is written of a request: what is looked for, who looks for it, and what they told. */
public record RequestContent(RequestProfile profile, Person person, Texts texts) {

    /** The same, with the note of the health direction. */
    public RequestContent withNote(@Nullable String note) {
        return new RequestContent(
                profile, person, new Texts(texts.project(), texts.expectations(), texts.healthProject(), note));
    }
}
