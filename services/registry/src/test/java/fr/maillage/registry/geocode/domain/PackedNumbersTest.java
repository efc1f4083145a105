package fr.maillage.registry.geocode.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PackedNumbersTest {

    @Test
    void numbers_come_back_in_order_whatever_order_they_came_in() {
        PackedNumbers.Builder builder = new PackedNumbers.Builder();
        builder.add(300, 0, 43_000_001, -1_500_000);
        builder.add(5, PackedNumbers.repeatCode("ter"), -21_000_000, 55_000_000);
        builder.add(5, PackedNumbers.repeatCode("bis"), 1, 2);
        builder.add(5, 0, 3, 4);
        assertThat(builder.add(99_999, 0, 0, 0)).isFalse();
        PackedNumbers packed = builder.build();

        assertThat(packed.size()).isEqualTo(4);
        assertThat(packed.number(0)).isEqualTo(5);
        assertThat(packed.repeat(0)).isZero();
        assertThat(packed.repeat(1)).isEqualTo(PackedNumbers.repeatCode("BIS"));
        assertThat(packed.latitude(2)).isEqualTo(-21);
        assertThat(packed.longitude(2)).isEqualTo(55);
        assertThat(packed.number(3)).isEqualTo(300);
        assertThat(packed.latitude(3)).isEqualTo(43.000001);
        assertThat(packed.longitude(3)).isEqualTo(-1.5);
        assertThat(packed.hex()).startsWith("\\x0005").hasSize(2 + 4 * 24);
    }

    @Test
    void half_a_number_is_refused() {
        assertThatThrownBy(() -> PackedNumbers.of(new byte[13])).hasMessageContaining("13 bytes");
    }
}
