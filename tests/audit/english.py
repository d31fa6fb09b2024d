# SPDX-License-Identifier: Apache-2.0
"""English layouts of made-up reports: a study, an environmental product declaration by modules, a product sheet, a study with comma decimals."""

STAGE = {
    "raw-materials": "Raw material acquisition",
    "inbound": "Inbound transport",
    "production": "Manufacturing",
    "distribution": "Distribution",
    "use": "Use",
    "end-of-life": "End of life",
}
EXPLAIN = {
    "raw-materials": "Production of materials and packaging",
    "inbound": "Transport from suppliers to the plant",
    "production": "Cutting, moulding, assembly, testing",
    "distribution": "Transport from the plant to customers",
    "use": "Electricity over the service life",
    "end-of-life": "Dismantling and shredding",
}
MODULE = {"raw-materials": "A1", "inbound": "A2", "production": "A3", "distribution": "A4", "use": "B6", "end-of-life": "C3"}


def stages(report):
    return [stage for stage in STAGE if stage in report.products[0].stages]


def boundary(report):
    return "cradle to gate" if report.gate else "cradle to grave"


def unit_of(report, one):
    return f"{report.words.get('unit', 'kg CO2e')}/{report.words.get('per', one.per)}"


def sentence(report, one, write=str):
    parts = ", ".join(
        f"{STAGE[stage].lower()} {write(one.said[stage].text)} kg CO2e ({write(one.said_shares[stage].text)} %)"
        for stage in stages(report) if ("said", stage) not in report.dropped
    )  # fmt: skip
    return f"The carbon footprint of one {one.per} of {one.name} is {write(one.said['total'].text)} kg CO2e: {parts}."


def standard(report):
    return report.words.get("standard", "ISO 14067:2018")


def electricity(report, write=str):
    name = report.words.get("factor-name", "UK grid electricity factor")
    return f"Electricity is counted with the {report.electricity_year} {name}, {write(report.electricity.text)} {report.words.get('factor-unit', 'kg CO2e/kWh')} (UK Government GHG conversion factors {report.electricity_year}). The factor is the average of the grid and does not reflect the region. No renewable electricity is claimed."


def scope(report, number=2):
    unit_name = "declared unit" if report.gate else "functional unit"
    units = "; ".join(
        f"one {one.per} of {one.name} {one.model} with a mass of {one.mass.text} kg including packaging" + ("" if report.gate else ", used for 10 years")
        for one in report.products
    )
    return [
        ("h", 1, f"{number} Goal and scope"),
        ("h", 2, f"{number}.1 Goal"),
        ("p", "The study quantifies the carbon footprint in order to find hot spots and to inform business customers. Its audience is the management and customers. No product category rules fit the product. It is not meant for comparative assertions disclosed to the public."),
        ("h", 2, f"{number}.2 {unit_name.capitalize()} and reference flow"),
        ("p", f"The {unit_name} is {units}. The reference flow is the same."),
        ("h", 2, f"{number}.3 System boundary"),
        ("p", f"The system boundary is {report.words.get('boundary', boundary(report))} and covers {', '.join(STAGE[stage].lower() for stage in stages(report))}."),
        ("caption", "Table 1: Processes of each life cycle stage"),
        ("table", ["Life cycle stage", "Included", "Excluded"], [[STAGE[stage], EXPLAIN[stage], "none"] for stage in stages(report)]),
        ("h", 2, f"{number}.4 Cut-off criteria"),
        ("p", "Inputs below 1 % of the mass of the product whose emissions are expected to be below 1 % may be left out, 5 % in all at most. Labels and cable ties were left out; they are estimated at 0.2 % of the result."),
        ("h", 2, f"{number}.5 Allocation"),
        ("p", "Electricity of the plant is allocated to products by mass, as the lines are not metered one by one and mass explains the use of energy; the allocation factors lie between 0.2 and 0.6."),
        ("h", 2, f"{number}.6 Data and data quality"),
        ("p", "Primary data of the plant for 1 January 2025 to 31 December 2025 (meters, material issue slips, transport log) are used for own processes, secondary data for upstream processes. Data were scored on five indicators (time, geography, technology, completeness, reliability); the mean score of the data behind 80 % of the result is 1.8 on a scale from 1 (best) to 5."),
        ("h", 2, f"{number}.7 Impact assessment"),
        ("p", "GWP100 values of the IPCC Sixth Assessment Report (AR6, 2021) are used. The greenhouse gases covered are CO2, CH4, N2O, HFCs, PFCs, SF6 and NF3."),
        ("h", 2, f"{number}.8 Assumptions"),
        ("p", "Transport distances are actual distances, 350 km one way on average; empty runs are part of the factor." + ("" if report.gate else " The use stage assumes 2000 hours of operation a year over 10 years, after a survey of users. At the end of life all products are shredded; landfill was tested as an alternative scenario.")),
    ]  # fmt: skip


def interpretation(report, number):
    one = report.products[0]
    top = max(one.stages, key=lambda stage: one.stages[stage].value)
    return [
        ("h", 1, f"{number} Interpretation"),
        ("h", 2, f"{number}.1 Uncertainty"),
        ("p", "A Monte Carlo simulation with 10 000 runs (seed 20260118, lognormal distributions) gives a 95 % confidence interval of -9 % to +11 % around the median."),
        ("h", 2, f"{number}.2 Sensitivity"),
        ("p", "Changing the electricity factor, the allocation, the cut-off and the main material factors by 10 % changes the result by less than 8 %."),
        ("h", 2, f"{number}.3 Conclusions and recommendations"),
        ("p", f"For {one.name}, {report.words.get('largest', STAGE[top]).lower()} contributes most. We recommend to begin there and to collect primary data from suppliers."),
        ("h", 2, f"{number}.4 Separate reporting"),
        ("p", "The footprint is fossil throughout. Biogenic emissions and removals: 0. Direct land use change: 0. Aircraft: 0 (not applicable). No carbon is stored in the product."),
        ("h", 2, f"{number}.5 Limitations"),
        ("p", "The result covers climate change only and stands for the period of the data. Results of other studies rest on other choices and should not be compared directly."),
    ]  # fmt: skip


def sources(report):
    seen = {row.item: row for one in report.products for row in one.rows if row.unit != "kWh"}
    rows = [[item, "UK Government GHG conversion factors 2025" if row.unit == "kg" else "ADEME Base Carbone V23.6", "UK, 2025" if row.unit == "kg" else "France, 2025",
             "cradle to gate" if row.unit == "kg" else "well to wheel"] for item, row in seen.items()]  # fmt: skip
    return [("caption", "Table 3: Sources of emission factors"), ("table", ["Name", "Data source", "Place and year", "Boundary"], rows)]


def study(report, write=str):
    yield ("title", "Product carbon footprint study")
    for label, text in (
        ("Product", ", ".join(f"{one.name} {one.model}" for one in report.products)),
        ("Manufacturer", "Northfield Sample Works Ltd, 1 Sample Road, Leeds, United Kingdom"),
        ("Prepared by", "Greenmoor Life Cycle Consulting Ltd"),
        ("Report number", "NSW-2026-018"),
        ("Date of issue", "12 March 2026"),
        ("Standard", standard(report)),
    ):
        yield ("p", f"{label}: {text}")
    yield ("table", ["Declared unit" if report.gate else "Functional unit", "Carbon footprint (kg CO2e)"], [[f"1 {one.per} of {one.name}", write(one.cover.text)] for one in report.products])
    yield ("h", 1, "1 Summary")
    yield ("p", f"The study follows {standard(report)}; its boundary is {boundary(report)}.")
    for one in report.products:
        yield ("p", sentence(report, one, write))
    yield from scope(report)
    yield ("h", 1, "3 Life cycle inventory")
    for index, one in enumerate(report.products):
        if report.yearly:
            yield ("p", f"In the period {write(str(one.output))} {one.per}s of {one.name} were produced; activity data are totals of the period.")
        yield ("caption", f"Table 2.{index + 1}: Inventory of {one.name}")
        rows = [
            [STAGE[row.stage], row.item, write(row.activity.text), report.words.get(("unit", number), row.unit), write(row.factor.text),
             report.words.get(("factor-unit", number), row.factor_unit), write(row.emission.text)]
            for number, row in enumerate(one.rows) if ("row", index, number) not in report.dropped
        ]  # fmt: skip
        yield ("table", ["Stage", "Item", "Activity data", "Unit", "Emission factor", "Unit of factor", f"Emissions ({unit_of(report, one)})"], rows)
    yield ("p", electricity(report, write))
    yield from sources(report)
    yield ("h", 1, "4 Results")
    for index, one in enumerate(report.products):
        yield ("caption", f"Table 4.{index + 1}: Carbon footprint of {one.name} by stage")
        rows = [[STAGE[stage], write(one.stages[stage].text), write(one.shares[stage].text) + " %"] for stage in stages(report) if ("stage", stage) not in report.dropped]
        yield ("table", ["Life cycle stage", f"Carbon footprint ({unit_of(report, one)})", "Share"], [*rows, ["Total", write(one.total.text), "100 %"]])
    yield from interpretation(report, "5")
    yield ("p", "Prepared: A. Brown   Reviewed: B. Green   Approved: C. White")


def comma(report):
    """The same with comma decimals and points between thousands, as on the continent."""
    return study(report, lambda text: f"{text.partition('.')[0]},{text.partition('.')[2]}" if "." in text else text)


def declaration(report):
    """By modules, stages as columns: no inventory is printed."""
    one = report.products[0]
    shown = [stage for stage in stages(report) if ("stage", stage) not in report.dropped]
    yield ("title", f"Environmental Product Declaration: {one.name} {one.model}")
    yield ("p", "In accordance with ISO 14025 and EN 15804:2012+A2:2019")
    yield ("p", "Owner of the declaration: Northfield Sample Works Ltd, Leeds, United Kingdom")
    yield ("p", "Publisher: Sample EPD Programme. Registration number: S-P-01842. Publication date: 2026-03-12. Valid until: 2031-03-11.")
    yield ("p", "Independent verification of the declaration and data according to ISO 14025: external. Verifier: D. Black, Westmoor Verification Ltd.")
    yield ("h", 1, "1 Declared unit")
    yield ("p", f"1 {one.per} of {one.name}, mass {one.mass.text} kg including packaging." + ("" if report.gate else " Reference service life: 10 years."))
    yield ("h", 1, "2 System boundary")
    yield ("p", f"Type of EPD: {boundary(report)}, modules {', '.join(MODULE[stage] for stage in stages(report))}. Data of the plant are of 2025. Cut-off: 1 % of mass and energy per process, 5 % per module. Allocation of electricity by mass. Data quality was assessed by EN 15804 Annex E. Content declaration: metals and plastics, no substances of very high concern. EPDs of other programmes may not be comparable. GWP factors after the IPCC (AR5, 2013).")
    yield ("h", 1, "3 Environmental performance")
    yield ("caption", f"Table 1: Results per declared unit, 1 {one.per}")
    yield ("table", ["Indicator", "Unit", *[MODULE[stage] for stage in shown], "Total"],
           [["GWP-total", "kg CO2 eq", *[one.stages[stage].text for stage in shown], one.total.text]])  # fmt: skip
    yield ("p", "A1 raw material supply, A2 transport, A3 manufacturing" + ("" if report.gate else ", A4 transport to the customer, B6 operational energy use, C3 waste processing") + ".")


def sheet(report):
    """One page for customers: figures in sentences and a list."""
    one = report.products[0]
    yield ("title", f"{one.name} {one.model}: product carbon footprint")
    yield ("p", f"Estimated footprint: {one.cover.text} kg CO2e per {one.per}, {boundary(report)}, calculated in March 2026 after {standard(report)}.")
    yield ("p", sentence(report, one))
    yield ("caption", "Footprint by life cycle stage")
    yield ("table", ["Life cycle stage", "kg CO2e", "%"], [[STAGE[stage], one.stages[stage].text, one.shares[stage].text] for stage in stages(report) if ("stage", stage) not in report.dropped] + [["Total", one.total.text, "100"]])
    yield ("p", f"Product mass: {one.mass.text} kg." + ("" if report.gate else " Assumed lifetime: 10 years.") + " GWP100 of IPCC AR6. Uncertainty of the result: -9 % to +11 % (95 % confidence).")
    yield ("p", "The estimate depends on assumptions and is not meant for comparison between products.")


ALL = {"activity", "factor", "emission", "stage", "share", "total", "said", "said-share", "cover", "electricity"}
LAYOUTS = {
    "en-study": (study, ALL),
    "en-comma": (comma, ALL),
    "en-declaration": (declaration, {"stage", "total"}),
    "en-sheet": (sheet, {"stage", "share", "total", "said", "said-share", "cover"}),
}
