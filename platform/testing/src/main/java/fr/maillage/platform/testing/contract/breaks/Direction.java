package fr.maillage.platform.testing.contract.breaks;

/** Which way a value goes: what is asked may only become wider, what is answered only narrower. */
enum Direction {
    ASKED,
    ANSWERED
}
