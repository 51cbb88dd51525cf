"""Small YAML texts that grow without end in readers that follow references."""

ALIAS_BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)
)
"""Lists of lists: forty levels, a million million items."""
MERGE_BOMB = "a0: &a0 {x: y}\n" + "".join(
    f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 27)
)
"""Mappings merged into mappings: 26 levels stop PyYAML for ever."""
