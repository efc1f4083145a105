package fr.maillage.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailFileTest {

    private static final String LETTER = """
            From: maillage@localhost
            To: helene@toulouse.example
            Subject: =?UTF-8?Q?Maillage_:_2_nouveaut=C3=A9s?=
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Bonjour,

            2 nouveaut=C3=A9s pour Toulouse M=C3=A9tropole, dont une ligne trop long=
            ue ; 1 =3D 1 = 1
            """;

    @Test
    void a_letter_is_shown_as_it_was_written() {
        MailFile letter = MailFile.read(LETTER.replace("\n", "\r\n"));

        assertThat(letter.header("Subject")).isEqualTo("Maillage : 2 nouveautés");
        assertThat(letter.header("to")).isEqualTo("helene@toulouse.example");
        assertThat(letter.header("Cc")).isEmpty();
        assertThat(letter.text())
                .contains("2 nouveautés pour Toulouse Métropole, dont une ligne trop longue ; 1 = 1 = 1");
    }

    @Test
    void plain_ascii_and_a_letter_without_text_are_read_too() {
        assertThat(MailFile.read("Subject: a=3Db\n\nx=3Dy").text()).isEqualTo("x=3Dy");
        assertThat(MailFile.read("Subject: nothing").text()).isEmpty();
    }
}
