"""A case with each type of fault that the shapes can give."""

from collections.abc import Mapping

FAULTS: Mapping[str, Mapping[str, str | None]] = {
    "missing": {"status": None},
    "extra_forbidden": {"kommun": "Heby"},
    "tuple_type": {"services": "post-paket"},
    "string_type": {"title": "[Lanthandeln]"},
    "model_type": {"contact": "Byalaget"},
    "dict_type": {"sources": "bladet"},
    "string_too_short": {"need": "Kort."},
    "string_too_long": {"need": "x" * 201},
    "too_short": {"services": "[]"},
    "markup": {"title": "En <b>mack</b>"},
    "line": {"title": '" En mack"'},
    "literal_error": {"status": "pågår"},
    "date": {"started": "2010-02-30"},
    "day": {"reviewed": "{date: 2010, by: Byalaget}"},
    "string_pattern_mismatch": {"aliases": "[Åsen]"},
}
