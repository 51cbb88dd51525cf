"""The latest audit and people's remarks on the site, from their files to values."""

from pathlib import PurePosixPath
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from servicebank.model.accessibility import Audit, Remarks
from servicebank.model.errors import SetupError
from servicebank.source.values import LOADER


def audit(content: bytes, shown: PurePosixPath) -> Audit:
    """The audit that a file in JSON tells of; raises SetupError when it tells of something else."""
    try:
        return TypeAdapter(Audit).validate_json(content)
    except ValidationError as error:
        raise SetupError(f"{shown}: {_first(error)}") from error


def remarks(content: bytes, shown: PurePosixPath) -> Remarks:
    """The remarks of a file in YAML; raises SetupError when it cannot be read."""
    try:
        told: Any = yaml.load(content, LOADER)  # noqa: S506 - texts alone
        return TypeAdapter(Remarks).validate_python(told)
    except (yaml.YAMLError, ValidationError) as error:
        raise SetupError(f"{shown}: {_first(error)}") from error


def _first(error: yaml.YAMLError | ValidationError) -> str:
    if isinstance(error, ValidationError):
        found = error.errors()[0]
        return f"{'.'.join(map(str, found['loc']))}: {found['msg']}"
    return str(error)
