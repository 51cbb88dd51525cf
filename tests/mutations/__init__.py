"""Faults put into real cases one at a time, to see that the check finds each where it stands."""

from tests.mutations.body import BODY
from tests.mutations.fault import Operator
from tests.mutations.fields import FIELDS
from tests.mutations.files import FILES
from tests.mutations.values import VALUES

OPERATORS: dict[str, Operator] = FILES | FIELDS | VALUES | BODY
"""Every way to break a case, by what a person would say had happened."""
