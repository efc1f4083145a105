package fr.maillage.local.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A file of the size and shape of the national directory of people, about nobody: the same lines for the same arguments.
 * 1.7 lines a person, 43 % of them without an address, some with two skills, and a few dirty ones.
 */
final class NationalFile {
    private static final long SEED = 20_261_122;
    private static final String HEADER = "Type d'identifiant PP|Identifiant PP|Identification nationale PP"
            + "|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|Libellé civilité|Nom d'exercice"
            + "|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle"
            + "|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire"
            + "|Libellé savoir-faire|Code mode exercice|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site"
            + "|Numéro FINESS site|Numéro FINESS établissement juridique|Identifiant technique de la structure"
            + "|Raison sociale site|Enseigne commerciale site|Complément destinataire (coord. structure)"
            + "|Complément point géographique (coord. structure)|Numéro Voie (coord. structure)"
            + "|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)"
            + "|Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)"
            + "|Mention distribution (coord. structure)|Bureau cedex (coord. structure)"
            + "|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)"
            + "|Code pays (coord. structure)|Libellé pays (coord. structure)|Téléphone (coord. structure)"
            + "|Téléphone 2 (coord. structure)|Télécopie (coord. structure)|Adresse e-mail (coord. structure)"
            + "|Code Département (structure)|Libellé Département (structure)|Ancien identifiant de la structure"
            + "|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité"
            + "|Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle"
            + "|Code genre activité|Libellé genre activité|\n";
    private static final String[] PROFESSIONS = {
        "60|Infirmier",
        "60|Infirmier",
        "60|Infirmier",
        "10|Médecin",
        "10|Médecin",
        "21|Pharmacien",
        "70|Masseur-Kinésithérapeute",
        "40|Chirurgien-Dentiste",
        "50|Sage-Femme",
        "93|Psychologue"
    };
    private static final String[] SKILLS = {
        "SM54|Spécialiste en Médecine Générale",
        "SM26|Qualifié en Médecine Générale",
        "SM53|Spécialiste en Médecine Générale",
        "SM04|Cardiologie et maladies vasculaires",
        "SM42|Psychiatrie",
        "SM40|Pédiatrie",
        "SM38|Ophtalmologie",
        "SM02|Anesthésie-réanimation"
    };
    private static final String[] STREETS = {
        "DES ÉCOLES",
        "VICTOR HUGO",
        "DE LA RÉPUBLIQUE",
        "JEAN JAURÈS",
        "DU GÉNÉRAL DE GAULLE",
        "PASTEUR",
        "DE L'ÉGLISE",
        "DES LILAS",
        "DE VERDUN",
        "DU 8 MAI 1945"
    };
    private static final String[] SYLLABLES = {
        "BER", "NAR", "DU", "PON", "MAR", "TI", "LE", "ROUX", "GAU", "THIER", "MO", "REAU", "LAM", "BERT", "FON", "TAI",
        "CHE", "VAL", "ROC", "HÉ"
    };
    private static final String[] FIRST_NAMES = {
        "Marie", "Jean-Noël", "Camille", "Hélène", "Nicolas", "Zoé", "Françoise", "Paul", "Anne-Lise", "Ahmed"
    };

    private final List<String> communes;
    private final StringBuilder line = new StringBuilder(1024);

    /** @param communes INSEE codes to choose from */
    NationalFile(List<String> communes) {
        this.communes = communes;
    }

    /**
     * Writes {@code lines} lines; of one activity in a hundred the telephone is another when {@code changed}.
     *
     * @return number of activities that are changed
     */
    long write(Path file, long lines, boolean changed) throws IOException {
        long touched = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            long written = 0;
            for (int person = 0; written < lines; person++) {
                SplittableRandom random = new SplittableRandom(SEED + person);
                String profession = one(PROFESSIONS, random);
                int activities = activities(random);
                boolean physician = profession.startsWith("10");
                int skills = physician && random.nextInt(10) == 0 ? 2 : 1;
                String who = who(person, profession, random);
                for (int i = 0; i < activities && written < lines; i++) {
                    boolean chosen = random.nextInt(100) == 0;
                    boolean touch = changed && chosen;
                    touched += touch ? 1 : 0;
                    String where = where(person, i, touch, random);
                    for (int skill = 0; skill < skills && written < lines; skill++, written++) {
                        line.setLength(0);
                        line.append(who)
                                .append(physician ? skill(person + skill) : "||||")
                                .append(where);
                        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return touched;
    }

    private static int activities(SplittableRandom random) {
        int dice = random.nextInt(100);
        return dice < 62 ? 1 : dice < 84 ? 2 : dice < 95 ? 3 : dice < 98 ? 4 : 6;
    }

    /** Columns 1 to 13, each closed by a pipe. */
    private static String who(int person, String profession, SplittableRandom random) {
        // One in a thousand is known by an old number alone, one in two thousand has a wrong check digit.
        boolean adeli = person % 1000 == 7;
        String number = adeli ? "75%07d".formatted(person) : rpps(person, person % 2000 == 11);
        String name = one(SYLLABLES, random) + one(SYLLABLES, random) + one(SYLLABLES, random);
        return (adeli ? "0|" : "8|") + number + '|' + (adeli ? "0" : "8") + number
                + (profession.startsWith("10") ? "|DR|Docteur" : "|IDE|Infirmier diplômé")
                + (random.nextBoolean() ? "|M|Monsieur|" : "|MME|Madame|") + name + '|' + one(FIRST_NAMES, random)
                + '|' + profession + "|C|Civil|";
    }

    private static String skill(int number) {
        return "S|Spécialité ordinale|" + SKILLS[number % SKILLS.length] + '|';
    }

    /** Columns 18 to 56. */
    private String where(int person, int activity, boolean touched, SplittableRandom random) {
        boolean addressed = random.nextInt(100) >= 43;
        boolean hospital = random.nextInt(100) < 40;
        StringBuilder text = new StringBuilder(300);
        text.append(hospital ? "S|Salarié|" : "L|Libéral|");
        String site = hospital ? finess(random.nextInt(90_000)) : "";
        text.append(hospital ? "" : siret(person))
                .append("||")
                .append(site)
                .append('|')
                .append(site)
                .append('|');
        text.append(hospital ? "F" + site : "R1%09d%d".formatted(person, activity))
                .append('|');
        text.append(hospital ? "CENTRE HOSPITALIER DE " + site : "CABINET DU DR " + person)
                .append("||");
        int at = random.nextInt(communes.size());
        String commune = communes.get((int) ((long) at * at / communes.size()));
        String street = one(STREETS, random);
        int number = random.nextInt(200) + 1;
        int phone = random.nextInt(10_000_000) + (touched ? 20_000_000 : 0);
        if (addressed) {
            String postcode = commune.substring(0, 2).replace('A', '0').replace('B', '0') + "%03d".formatted(at % 1000);
            text.append("||")
                    .append(number)
                    .append("||R|Rue|")
                    .append(street)
                    .append("||")
                    .append(postcode)
                    .append(" VILLE ")
                    .append(at)
                    .append('|')
                    .append(postcode)
                    .append('|')
                    .append(commune)
                    .append("|Ville ")
                    .append(at)
                    .append("|||");
        } else {
            text.append("|||||||||||||||".substring(1));
        }
        text.append("05%08d".formatted(phone)).append("|||");
        text.append(hospital ? "secretariat." + site + "@exemple.fr|" : "|");
        text.append(addressed ? "R" + commune.substring(0, 2) + "|Département|" : "||");
        text.append(hospital ? "1" + site : "").append("|CNOM/CNOM/ARS|");
        text.append(hospital ? "SA01|Etablissement public de santé|" : "SA07|Cabinet individuel|");
        text.append("||||");
        // One line in five thousand has a way of practice that nobody knows.
        if (person % 5000 == 13) {
            text.setCharAt(0, 'X');
        }
        return text.append("GENR01|Activité standard de soin ou de pharmacien|\n")
                .toString();
    }

    private static String one(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }

    static String rpps(int person, boolean wrong) {
        String body = "99%08d".formatted(person);
        return body + (luhn(body) + (wrong ? 1 : 0)) % 10;
    }

    private static String finess(int number) {
        String body = "%02d%06d".formatted(number % 95 + 1, number);
        return body + luhn(body);
    }

    private static String siret(int person) {
        String body = "9%012d".formatted(person);
        return body + luhn(body);
    }

    /** The digit that makes a number hold by the formula of Luhn. */
    private static int luhn(String body) {
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int digit = body.charAt(body.length() - 1 - at) - '0';
            int weighted = at % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
