# SPDX-License-Identifier: Apache-2.0
"""Printed numbers as intervals: an implementation of its own, so that it can disagree with the program's."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


@dataclass
class Printed:
    """A figure as it stands in a report. `text` has a point and no marks; how a layout writes it is the layout's business."""

    text: str
    role: str

    @property
    def value(self):
        return Decimal(self.text)

    @property
    def step(self):
        return Decimal(1).scaleb(self.value.as_tuple().exponent)

    @property
    def span(self):
        """What can have been rounded, or cut off, to these digits."""
        value, half = self.value, self.step / 2
        return (value - half, value + self.step) if value >= 0 else (value - self.step, value + half)


def printed(value, decimals, role, cut=False):
    step = Decimal(1).scaleb(-decimals)
    return Printed(str(value.quantize(step, ROUND_DOWN if cut else ROUND_HALF_UP)), role)


def meets(a, b):
    return a[0] <= b[1] and b[0] <= a[1]


def product(a, b):
    ends = [x * y for x in a for y in b]
    return min(ends), max(ends)


def total(spans):
    spans = list(spans)
    return sum(low for low, _ in spans), sum(high for _, high in spans)


def quotient(a, b):
    ends = [x / y for x in a for y in b]
    return min(ends), max(ends)
