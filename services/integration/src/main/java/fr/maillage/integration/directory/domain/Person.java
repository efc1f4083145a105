package fr.maillage.integration.directory.domain;

/** Who gets an account. Never written to a log: {@code toString} says nothing of her. */
public record Person(String username, String email, String givenName, String familyName) {

    @Override
    public String toString() {
        return "Person";
    }
}
