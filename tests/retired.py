"""Vocabularies with a term that another has taken the place of: Telegraf, by Post och paket."""

from tests.makers import VOCABULARIES

SERVICES = "vocabulary/services.yml"
BEFORE, HEAD, TERMS = VOCABULARIES[SERVICES].partition("\nterms:\n")
RETIRED = (
    "{id: telegraf, label: {sv: Telegraf, en: Telegraph}, group: kommersiell,"
    " replaced_by: post-paket}"
)
WITH_RETIRED = {SERVICES: f"{BEFORE}{HEAD}{TERMS.partition('- id')[0]}- {RETIRED}\n{TERMS}"}
