"""Cases as documents say them: every term resolved, every name in all languages that have one."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Evidence, Money, Status, Summary
from servicebank.model.date import PartialDate
from servicebank.model.sentence import Sentence
from servicebank.model.vocabulary import Words
from servicebank.prose.facts import EVIDENCE, STATUS
from servicebank.publish.case_page import picture_address
from servicebank.publish.open_data import documents as shapes
from servicebank.publish.open_data.places import Places


class Records:
    """Makes the records of one bank."""

    def __init__(
        self,
        bank: Bank,
        catalogs: Mapping[str, Catalog],
        places: Places,
        changes: Mapping[PurePosixPath, date],
    ) -> None:
        """`changes` are the days when files were last changed, as far as they are known."""
        self.bank, self.catalogs = bank, catalogs
        self.places, self.changes = places, changes

    @cached_property
    def cases(self) -> tuple[shapes.CaseRecord, ...]:
        """The published cases, in the order of ids."""
        return tuple(map(self._case, self.bank.published))

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, shapes.TermRecord]]:
        """The terms of each vocabulary, by id."""
        return {
            vocabulary.name: {
                term.id: shapes.TermRecord(
                    term.id,
                    term.label,
                    tuple(
                        shapes.Named(above, vocabulary.terms[above].label)
                        for above in vocabulary.ancestors(term.id)
                    ),
                )
                for term in vocabulary.terms.values()
            }
            for vocabulary in self.bank.vocabularies.values()
        }

    def modified(self, case: Case) -> date | None:
        """The day when a case was last changed or reviewed, as far as it is known."""
        days = [self.changes[case.path]] if case.path in self.changes else []
        if case.reviewed:
            days.append(case.reviewed.date.first)
        return max(days, default=None)

    def _case(self, case: Case) -> shapes.CaseRecord:
        told: Mapping[str, Summary] = {self._own: case.summary, **case.translations}
        links = case.links
        return shapes.CaseRecord(
            id=case.id,
            page=self.places.whole(self.places.addresses.case(case.id)),
            data=self.places.whole(self.places.case(case.id)),
            title={code: one.title for code, one in told.items()},
            need={code: one.need for code, one in told.items()},
            action={code: one.action for code, one in told.items()},
            outcome={code: one.outcome for code, one in told.items() if one.outcome} or None,
            terms=self._terms(case),
            place=case.place,
            status=self._statuses[case.status],
            started=_day(case.period.started),
            ended=_day(case.period.ended),
            end_reason=case.end_reason,
            evidence=self._evidences[case.evidence],
            organisations=self._organisations(case),
            funding=tuple(shapes.FundingRecord(*_sum(one)) for one in case.funding),
            costs=tuple(shapes.CostRecord(*_sum(one)) for one in case.costs),
            methods=tuple(self._methods[one] for one in links.methods if one in self._methods),
            related=self._cases_named(links.related),
            inspired_by=self._cases_named(links.inspired_by),
            images=self._images(case),
            sources=_sources(case),
            contact=_contact(case),
            reviewed=_review(case),
            licence=self._licence(case),
            aliases=case.aliases,
            modified=self.modified(case),
        )

    def _terms(self, case: Case) -> dict[str, tuple[shapes.TermRecord, ...]]:
        return {
            facet.key: tuple(self.terms[facet.vocabulary][term] for term in case.terms[facet.name])
            for facet in self.bank.settings.facets
        }

    def _organisations(self, case: Case) -> tuple[shapes.OrganisationRecord, ...]:
        kinds = self.bank.vocabularies[self.bank.settings.organisation_kinds].terms
        return tuple(
            shapes.OrganisationRecord(
                one.name, shapes.Named(one.kind, kinds[one.kind].label) if one.kind else None
            )
            for one in case.organisations
        )

    def _cases_named(self, ids: tuple[str, ...]) -> tuple[shapes.TextLink, ...]:
        return tuple(self._titles[one] for one in ids if one in self._titles)

    def _images(self, case: Case) -> tuple[shapes.ImageRecord, ...]:
        return tuple(
            shapes.ImageRecord(
                self.places.whole(picture_address(case, one.file, self.places.addresses)),
                one.alt,
                one.credit,
                one.licence,
            )
            for one in case.pictures
        )

    def _licence(self, case: Case) -> shapes.LicenceRecord:
        whole = self.bank.settings.licence
        if case.licence:
            return shapes.LicenceRecord(case.licence, None)
        return shapes.LicenceRecord(whole.name, whole.url)

    @property
    def _own(self) -> str:
        return self.bank.settings.language

    def _told(self, sentence: Sentence) -> Words:
        return {code: catalog(sentence) for code, catalog in self.catalogs.items()}

    @cached_property
    def _statuses(self) -> Mapping[Status, shapes.Named]:
        return {one: shapes.Named(one.value, self._told(told)) for one, told in STATUS.items()}

    @cached_property
    def _evidences(self) -> Mapping[Evidence, shapes.Named]:
        return {one: shapes.Named(one.value, self._told(told)) for one, told in EVIDENCE.items()}

    @cached_property
    def _titles(self) -> Mapping[str, shapes.TextLink]:
        own, addresses = self._own, self.places.addresses
        return {
            case.id: shapes.TextLink(
                case.id,
                {own: case.title} | {code: one.title for code, one in case.translations.items()},
                self.places.whole(addresses.case(case.id)),
            )
            for case in self.bank.published
        }

    @cached_property
    def _methods(self) -> Mapping[str, shapes.TextLink]:
        own, addresses = self._own, self.places.addresses
        return {
            text.id: shapes.TextLink(
                text.id,
                {own: text.abstract.title}
                | {code: one.title for code, one in text.translations.items()},
                self.places.whole(addresses.method(text.id)),
            )
            for text in self.bank.published_methods
        }


def last_change(bank: Bank, changes: Mapping[PurePosixPath, date]) -> date | None:
    """The last day when something in the bank's folder was changed, as far as it is known."""
    folders = {case.path.parent for case in bank.cases.values()}
    days = (
        day
        for path, day in changes.items()
        if any(path.is_relative_to(folder) for folder in folders)
    )
    return max(days, default=None)


def _sources(case: Case) -> tuple[shapes.SourceRecord, ...]:
    return tuple(
        shapes.SourceRecord(
            key,
            one.title,
            one.publisher,
            one.url,
            _day(one.published),
            str(one.accessed),
            one.archived,
            one.interest,
        )
        for key, one in case.sources.items()
    )


def _sum(money: Money) -> tuple[str, int, str, int | None, str]:
    return money.what, money.amount, money.currency, money.year, money.source


def _contact(case: Case) -> shapes.ContactRecord | None:
    found = case.contact
    return shapes.ContactRecord(found.organisation, found.url) if found else None


def _review(case: Case) -> shapes.ReviewRecord | None:
    found = case.reviewed
    return shapes.ReviewRecord(str(found.date), found.by) if found else None


def _day(value: PartialDate | None) -> str | None:
    return str(value) if value else None
