package fr.maillage.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/registry/v1/structures",
                "/api/registry/v1/structures/",
                "/api/registry/v1/professionals/adeli:319999999",
                "/api/registry/v1/territories/commune/2A004",
                "/api/registry/v1/codes/Ch%C3%A2teau",
                "/api/registry/v1/codes/%E2%82%AC%F0%9F%8F%A5%C2%A0x%20y",
                "/api/registry/v1/structures?q=a//b;c%2f..&near=43.6,1.44",
                "/api/registry/v1/a..b/.c/d.",
                "/openapi.json",
            })
    void an_ordinary_path_passes(String uri) {
        assertThat(PathRule.refusal(uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://elsewhere/api/registry/v1",
                "//evil",
                "/api//registry",
                "/api/registry//",
                "/api/registry/../integration",
                "/api/registry/..",
                "/api/./registry",
                "/api/registry/.",
                "/api/%2e%2e/registry",
                "/api/%2E/registry",
                "/api%2fregistry",
                "/api%2Fregistry",
                "/api%5cregistry",
                "/api\\registry",
                "/api;a=b/registry",
                "/api/registry;jsessionid=1",
                "/api%3bx/registry",
                "/api/%252e%252e/registry",
                "/api/%25%32%65/registry",
                "/api/registry/%00",
                "/api/registry/%c0%ae%c0%ae/integration",
                "/api/%c0%afregistry",
                "/api/registry/%e0%80%af",
                "/api/registry/%f0%80%80%ae",
                "/api/registry/%c1%9c",
                "/api/registry/%ed%a0%80",
                "/api/registry/%f4%90%80%80",
                "/api/registry/%c3",
                "/api/registry/%c3%28",
                "/api/registry/%c3x%a9",
                "/api/registry/%a9",
                "/api/registry/%ff",
                "/api/registry/%c2%85",
                "/api/registry/%0d%0aX: y",
                "/api/registry/%7f",
                "/api/registry/%",
                "/api/registry/%2",
                "/api/registry/%zz",
                "/api/registry/é",
                "/api/registry/a b",
                "/api/registry/a\tb",
            })
    void whatever_two_programs_could_read_differently_is_refused(String uri) {
        assertThat(PathRule.refusal(uri)).as(uri).isPresent();
    }

    @Test
    void an_escape_may_not_reach_beyond_its_segment() {
        assertThat(PathRule.refusal("/a%2/b")).isPresent();
        assertThat(PathRule.refusal("/a%/b")).isPresent();
    }

    @Test
    void the_path_ends_where_the_query_begins() {
        assertThat(PathRule.path("/a/b?c=/d?e")).isEqualTo("/a/b");
        assertThat(PathRule.path("/a")).isEqualTo("/a");
    }
}
