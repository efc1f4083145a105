package fr.maillage.premises.request.domain;

/** What is written of a request: what is looked for, who looks for it, and what they told. */
public record RequestContent(RequestProfile profile, Person person, Texts texts) {}
