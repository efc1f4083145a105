package fr.maillage.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LoginPageTest {
    @Test
    void the_address_of_the_form_is_unescaped() {
        LoginPage page = new LoginPage("""
                <form id="kc-form-login" class="c" onsubmit="login.disabled = true; return true;" action="http://localhost:1/a?x=1&amp;y=2" method="post">
                  <input id="username" name="username" type="text"/>
                </form>
                """);

        assertThat(page.formAction()).contains(URI.create("http://localhost:1/a?x=1&y=2"));
        assertThat(page.asksForPassword()).isFalse();
    }

    @Test
    void a_complaint_is_read_in_plain_text() {
        LoginPage page = new LoginPage("""
                <input id="password" name="password" type="password"/>
                <span class="pf-m-error kc-feedback-text">
                    Nom d&#39;utilisateur ou mot de passe invalide.
                </span>
                """);

        assertThat(page.asksForPassword()).isTrue();
        assertThat(page.complaint()).contains("Nom d'utilisateur ou mot de passe invalide.");
    }

    @Test
    void a_choice_of_organizations_is_recognised() {
        LoginPage page = new LoginPage("""
                <button type="submit" id="organization-243100518" class="c"
                   name="kc.org" value="243100518"><span>Toulouse Métropole</span></button>
                <button type="submit" name="kc.org" value="243500139"></button>
                """);

        assertThat(page.organizations()).containsExactly("243100518", "243500139");
    }

    @Test
    void an_ordinary_page_has_neither_complaint_nor_choice() {
        LoginPage page = new LoginPage("<html><body>Hello</body></html>");

        assertThat(page.formAction()).isEmpty();
        assertThat(page.complaint()).isEmpty();
        assertThat(page.organizations()).isEmpty();
    }

    @Test
    void the_fields_of_a_redirect_are_decoded() {
        assertThat(PersonToken.query("http://127.0.0.1/token?state=-&error_description=Invalid+scopes%3A+x"))
                .containsEntry("error_description", "Invalid scopes: x")
                .containsEntry("state", "-");
        assertThat(PersonToken.query("")).isEmpty();
    }
}
