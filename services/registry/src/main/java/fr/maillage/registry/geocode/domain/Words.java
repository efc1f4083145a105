package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.identifier.domain.SearchName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a street, as everybody would write them: no case, no accent, no punctuation, abbreviations in full.
 * Writing the words out again changes nothing more. Kinds of streets (R, AV, PL…) are abbreviations only in front.
 */
final class Words {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern ENTRY = Pattern.compile("[;\n]");

    private static final Map<String, String> KINDS = table("""
            rue=r;avenue=av ave aven;boulevard=bd bld blvd bvd boul;place=pl plc;allee=all al allees;impasse=imp
            chemin=che chem ch;route=rte rt;cours=crs;square=sq;quai=qu;residence=res resid;lotissement=lot
            faubourg=fg fbg;passage=pas pass;promenade=prom;esplanade=esp;hameau=ham;montee=mte;traverse=tra trav
            villa=vla;rond point=rpt rp;ruelle=rle;sentier=sen sent;voie=v;voie communale=vc;route departementale=rd
            route nationale=rn;chemin rural=cr;zone artisanale=za;zone industrielle=zi;domaine=dom;centre=ctre
            carrefour=car crf;parvis=prv;quartier=qua qrt quart;lieu dit=ld lieudit;grande rue=gr grrue
            venelle=ven;terrasse=tsse;galerie=gal;cite=cit;corniche=cor;escalier=esc;jardin=jard""");

    private static final Map<String, String> ANYWHERE = table("""
            saint=st;sainte=ste;saints=sts;docteur=dr doct;general=gen gral genl;marechal=mal mar;commandant=cdt cmdt
            colonel=col;capitaine=cne cpt capit;lieutenant=lt lieut;professeur=prof;president=pdt pres
            monseigneur=mgr;notre dame=nd;grand=gd;grande=gde;vieux=vx;1=1er 1ere premier premiere;europe=eur
            resistance=resist;combattants=combat;republique=rep repub;liberation=liber;batiment=bat""");

    /** A galerie is in front of a name, a general inside of it. */
    private static final Map<String, String> INSIDE = Map.of("gal", "general");

    private static final Set<String> LINKS =
            Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "sur");

    private Words() {}

    /** Every word, written out, in order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : SPACE.splitAsStream(SearchName.of(text)).toList()) {
            if (!word.isEmpty()) {
                SPACE.splitAsStream(writtenOut(word, words.isEmpty())).forEach(words::add);
            }
        }
        return words;
    }

    /** Whether the word only links others: it tells no street from another. */
    static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    private static String writtenOut(String word, boolean first) {
        String kind = first ? KINDS.get(word) : INSIDE.get(word);
        return kind != null ? kind : ANYWHERE.getOrDefault(word, word);
    }

    private static Map<String, String> table(String text) {
        Map<String, String> table = new HashMap<>();
        ENTRY.splitAsStream(text.strip()).map(String::strip).forEach(entry -> {
            int equals = entry.indexOf('=');
            String whole = entry.substring(0, equals);
            SPACE.splitAsStream(entry.substring(equals + 1)).forEach(abbreviation -> table.put(abbreviation, whole));
        });
        return Map.copyOf(table);
    }
}
