package fr.maillage.premises.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void members_are_in_the_order_of_their_names_and_numbers_have_one_form() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("b", List.of(new BigDecimal("96.10"), new BigDecimal("0.00"), new BigDecimal("1E+3"), 42L));
        value.put("a", null);
        value.put("c", "ligne \"une\"\n\u0001é");

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"a\":null,\"b\":[96.1,0,1000,42],\"c\":\"ligne \\\"une\\\"\\n\\u0001é\"}");
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        assertThat(CanonicalJson.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Property
    void the_order_in_which_members_came_makes_no_difference(@ForAll Map<String, Integer> members) {
        Map<String, Integer> reversed = new LinkedHashMap<>();
        members.keySet().stream().toList().reversed().forEach(name -> reversed.put(name, members.get(name)));

        assertThat(CanonicalJson.of(reversed)).isEqualTo(CanonicalJson.of(members));
    }
}
