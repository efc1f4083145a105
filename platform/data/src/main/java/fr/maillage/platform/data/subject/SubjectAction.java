package fr.maillage.platform.data.subject;

/** What a service is asked to do about somebody. */
public enum SubjectAction {
    /** Show everything (GDPR art. 15). Changes nothing, may be asked again. */
    FIND,
    /** Stop what the person may object to, now and for later imports (art. 21). */
    OPPOSE,
    /** Remove what no law keeps, and keep it from coming back (art. 17). */
    ERASE
}
