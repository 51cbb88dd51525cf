"""The day it is, as far as what is published goes."""

import os
from datetime import UTC, date, datetime

from servicebank.model.errors import ClockError

EPOCH = "SOURCE_DATE_EPOCH"
"""Environment variable with the moment that files made anew are dated with, in seconds since 1970.

Source: https://reproducible-builds.org/specs/source-date-epoch/
"""


def today() -> date:
    """The day in UTC, of `EPOCH` where that is set; raises ClockError when it is no moment."""
    moment = os.environ.get(EPOCH)
    if not moment:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(moment), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise ClockError(f"{EPOCH} must be a number of seconds since 1970: {moment}") from error
