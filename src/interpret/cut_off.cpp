// SPDX-License-Identifier: Apache-2.0
#include "interpret/cut_off.h"

#include <algorithm>

namespace tanji {

namespace {

/// Shares are written as decimals; a sum must not fail by the last bit.
constexpr double kTolerance = 1e-9;

bool is_inside(const Study& study, const std::string& stage) {
    const std::vector<std::string>& stages = study.boundary.stages;
    return stage.empty() || stages.empty() || std::find(stages.begin(), stages.end(), stage) != stages.end();
}

std::optional<double> kg_co2e(const Bound& bound) {
    static const Unit kKilogram = *parse_unit("kg", {});
    if (bound.unbounded() || bound.most->unit.dimension != kKilogram.dimension) return std::nullopt;
    return convert(bound.most->value, bound.most->unit, kKilogram);  // a bound is CO2e; the tag of its unit is the author's choice
}

class Ledger {
  public:
    Ledger(const Study& study, const VariantResult& variant, const ProductResult& result)
        : study_(study), variant_(variant), result_(result) {}

    CutOffLedger write() {
        ledger_.product = result_.product;
        ledger_.total_kg = result_.total;
        exclusions();
        gaps();
        settle();
        for (const CutOffBasis basis : bases()) check(basis, study_.cut_off.single, study_.cut_off.total, false);
        const MethodPack& method = variant_.method;
        const std::optional<double> rest = method.coverage ? std::optional(1.0 - *method.coverage) : std::nullopt;
        check(CutOffBasis::Emission, method.single_cut_off, rest, true);
        return std::move(ledger_);
    }

  private:
    void exclusions() {
        std::size_t number = 0;
        for (const Exclusion& exclusion : study_.boundary.excluded) {
            Omission row;
            row.id = "boundary.excluded/" + std::to_string(++number);
            row.subject = exclusion.process;
            row.stage = exclusion.stage;
            row.reason = exclusion.reason;
            row.in_boundary = is_inside(study_, exclusion.stage);
            row.mass_share = exclusion.mass_share;
            row.energy_share = exclusion.energy_share;
            row.ghg_share = exclusion.share;
            if (!row.ghg_share) take_bound(row, kg_co2e(exclusion.bound));
            row.provenance = exclusion.provenance;
            ledger_.rows.push_back(std::move(row));
        }
    }
    static void take_bound(Omission& row, std::optional<double> kg) {
        row.ghg_kg = kg;
        row.is_upper_bound = kg.has_value();
    }

    void gaps() {
        for (const GapLine& gap : variant_.inventory->gaps) {
            if (gap.product != kNone && gap.product != result_.product) continue;
            Omission row;
            if (gap.study_gap != kNone) {
                const StudyGap& of = study_.gaps[gap.study_gap];
                row.kind = OmissionKind::StudyGap;
                row.id = of.id;
                row.subject = of.subject;
                row.stage = of.stage;
                row.reason = of.reason;
                row.provenance = of.provenance;
            } else {
                const Activity& activity = study_.activities[gap.activity];
                const Exchange& of = gap.direction == Direction::Input ? activity.inputs[gap.exchange] : activity.outputs[gap.exchange];
                row.kind = OmissionKind::ExchangeGap;
                row.id = activity.id + "/" + of.id;
                row.subject = of.name.empty() ? LocalText{of.flow, of.flow} : of.name;
                row.stage = activity.stage;
                row.reason = of.gap->reason;
                row.provenance = of.provenance;
            }
            row.in_boundary = is_inside(study_, row.stage);
            take_bound(row, gap.bound_kg);
            row.candidate = gap.candidate;
            merge(std::move(row));
        }
    }
    /// One gap may have a line for each of an activity's columns.
    void merge(Omission row) {
        for (Omission& known : ledger_.rows) {
            if (known.kind != row.kind || known.id != row.id) continue;
            if (known.ghg_kg && row.ghg_kg)
                *known.ghg_kg += *row.ghg_kg;
            else
                known.ghg_kg.reset();
            return;
        }
        ledger_.rows.push_back(std::move(row));
    }

    /// The anticipated total, each row's share of it, and the running totals.
    void settle() {
        double kg = 0.0, share = 0.0;
        for (const Omission& row : ledger_.rows) {
            if (!row.in_boundary) continue;
            if (row.ghg_share)
                share += *row.ghg_share;
            else if (row.ghg_kg)
                kg += *row.ghg_kg;
            else
                ++ledger_.unbounded;
            ledger_.upper_bound = ledger_.upper_bound || (row.is_upper_bound && row.ghg_kg);
        }
        const bool known = result_.total + kg > 0.0 && share < 1.0;
        const double anticipated = known ? (result_.total + kg) / (1.0 - share) : 0.0;
        double mass_total = 0.0, energy_total = 0.0, ghg_total = 0.0;
        for (Omission& row : ledger_.rows) {
            if (known && row.ghg_share) row.ghg_kg = *row.ghg_share * anticipated;
            if (known && !row.ghg_share && row.ghg_kg) row.ghg_share = *row.ghg_kg / anticipated;
            if (row.in_boundary) {
                mass_total += row.mass_share.value_or(0.0);
                energy_total += row.energy_share.value_or(0.0);
                ghg_total += row.ghg_share.value_or(0.0);
            }
            row.mass_total = mass_total;
            row.energy_total = energy_total;
            row.ghg_total = ghg_total;
        }
        if (!known || ledger_.unbounded > 0 || result_.total <= 0.0) return;
        ledger_.coverage = result_.total / anticipated;
        const MethodPack& method = variant_.method;
        ledger_.scales_up = method.scale_up.value_or(false) && (!method.coverage || *ledger_.coverage >= *method.coverage - kTolerance);
        if (ledger_.scales_up) ledger_.scaled_kg = anticipated;
    }

    /// Without a stated basis the share of the footprint is what a limit speaks of.
    [[nodiscard]] std::vector<CutOffBasis> bases() const {
        return study_.cut_off.basis.empty() ? std::vector{CutOffBasis::Emission} : study_.cut_off.basis;
    }
    static std::optional<double> share_of(const Omission& row, CutOffBasis basis) {
        return basis == CutOffBasis::Mass ? row.mass_share : basis == CutOffBasis::Energy ? row.energy_share : row.ghg_share;
    }
    void check(CutOffBasis basis, const std::optional<double>& single, const std::optional<double>& total, bool of_method) {
        if (!single && !total) return;
        CutOffCheck made;
        made.basis = basis;
        made.of_method = of_method;
        made.single = single;
        made.total = total;
        for (const Omission& row : ledger_.rows) {
            if (!row.in_boundary) continue;
            const std::optional<double> share = share_of(row, basis);
            made.unknown += !share;
            made.sum += share.value_or(0.0);
            made.largest = std::max(made.largest, share.value_or(0.0));
        }
        const auto answer = [&](const std::optional<double>& limit, double value) {
            if (limit && value > *limit + kTolerance) return CutOffCheck::Answer::Exceeded;
            return limit && made.unknown == 0 ? CutOffCheck::Answer::Within : CutOffCheck::Answer::Open;
        };
        made.single_answer = answer(single, made.largest);
        made.total_answer = answer(total, made.sum);
        ledger_.checks.push_back(made);
    }

    const Study& study_;
    const VariantResult& variant_;
    const ProductResult& result_;
    CutOffLedger ledger_;
};

}  // namespace

std::vector<CutOffLedger> cut_off_ledgers(const Study& study, const VariantResult& variant) {
    const Study& computed = study_of(variant, study);
    std::vector<CutOffLedger> ledgers;
    for (const ProductResult& result : variant.products) ledgers.push_back(Ledger(computed, variant, result).write());
    return ledgers;
}

}  // namespace tanji
