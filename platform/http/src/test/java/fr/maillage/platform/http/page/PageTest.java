package fr.maillage.platform.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final PageRequest TWO = new PageRequest(2, null, Total.NONE);

    @Test
    void the_extra_row_makes_a_cursor_of_the_last_row_kept() {
        Page<String> page = Page.of(List.of("a", "b", "c"), TWO, last -> "after-" + last);

        assertThat(page.getItems()).containsExactly("a", "b");
        assertThat(page.getPage().next()).isEqualTo("after-b");
        assertThat(page.getPage().total()).isNull();
    }

    @Test
    void a_full_page_without_extra_row_is_the_last() {
        Page<String> page = Page.of(List.of("a", "b"), TWO, last -> "after-" + last);

        assertThat(page.getPage().next()).isNull();
    }

    @Test
    void rows_change_their_clothes_without_losing_the_page() {
        Page<Integer> page = Page.of(List.of("a", "bb", "c"), TWO, last -> "next")
                .withTotal(9)
                .map(String::length);

        assertThat(page.getItems()).containsExactly(1, 2);
        assertThat(page.getPage()).isEqualTo(new Page.PageInfo(2, "next", 9L, null));
    }

    @Test
    void the_next_link_keeps_filters_and_replaces_the_cursor() {
        URI request = URI.create("http://127.0.0.1:8081/fruits?q=caf%C3%A9%20%26%20co&cursor=old&limit=2");

        assertThat(NextLink.next(request, "new_-1")).isEqualTo("/fruits?q=caf%C3%A9%20%26%20co&limit=2&cursor=new_-1");
        assertThat(NextLink.next(URI.create("http://127.0.0.1/fruits"), "a")).isEqualTo("/fruits?cursor=a");
    }
}
