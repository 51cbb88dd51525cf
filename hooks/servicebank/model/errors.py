"""What an operator can set up wrong."""


class ServicebankError(Exception):
    """A fault in how the bank is set up or the command is used; its text says the way out."""


class NoBankError(ServicebankError):
    """No ``bank.yml`` was found where it was looked for."""


class SetupError(ServicebankError):
    """The settings or a vocabulary have errors, so that nothing can be judged by them."""


class SearchIndexError(ServicebankError):
    """The search index could not be made, or was written incomplete."""


class PictureError(ServicebankError):
    """An image cannot be published."""


class TrialError(ServicebankError):
    """What a program found when it tried the links cannot be read, or says that it was offline."""


class ClockError(ServicebankError):
    """The environment sets a day that is none."""


class BookError(ServicebankError):
    """A book could not be made."""
