// SPDX-License-Identifier: Apache-2.0
#include "factors/library.h"

#include <algorithm>
#include <map>

#include "factors/library_state.h"
#include "factors/pack_writer.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::string_view kResource = "factors.bin";
constexpr std::string_view kCore = "core";

bool may_serve(const Unit& from, const Unit& to) {
    const Convertible answer = convertible(from, to);
    return answer == Convertible::Yes || answer == Convertible::BasisUnstated;
}

/// The pinyin tables that a packed library was made with: they serve libraries made from a folder too.
Result<Pinyin> packed_pinyin() {
    const Result<PackView> view = PackView::open(resource(kResource), {std::string(kResource), {}, {}, 0, 0}, PackView::Checked::Build);
    if (!view) return view.diagnostics();
    const auto source = [&view](std::size_t index) { return std::string(view->text(view->word(pack::Section::Sources, index))); };
    return Pinyin::read({source(0), source(1), source(2)});
}

}  // namespace

std::optional<double> UnitService::per(std::size_t record) {
    const PackView& view = state_.view;
    const Unit& reference = state_.reference(record);
    const std::uint32_t ncv = view.slot(record, pack::Ncv);
    const std::size_t at = ncv * pack::kQuantityWords;
    const std::uint32_t ncv_unit = ncv == pack::kNone ? pack::kNone : view.word(pack::Section::Quantities, at);
    const auto [known, fresh] = known_.try_emplace({view.slot(record, pack::Reference), ncv_unit});
    if (fresh) {
        if (may_serve(unit_, reference)) {
            known->second = Answer{convert(1.0, unit_, reference), false};
        } else if (ncv != pack::kNone) {
            // "GJ{net}/t" times kg is energy: an amount in kg burns as so many GJ.
            const Result<Unit> calorific = parse_unit(view.text(ncv_unit), {});
            LCA_REQUIRE(calorific.has_value(), "the factor library names an unknown unit: " + std::string(view.text(ncv_unit)));
            const Unit energy = *calorific * unit_;
            if (may_serve(energy, reference)) known->second = Answer{convert(1.0, energy, reference), true};
        }
    }
    if (!known->second) return std::nullopt;
    const Answer& answer = *known->second;
    return answer.by_energy ? answer.per * view.number(pack::Section::Quantities, at + 2) : answer.per;
}

Result<FactorLibrary> FactorLibrary::open(std::shared_ptr<State> state, std::string_view bytes, const std::vector<std::string>& packs,
                                          const Place& place) {
    const bool built_in = bytes.data() == resource(kResource).data();
    Result<PackView> view =
        PackView::open(bytes, {std::string(kResource), {}, {}, 0, 0}, built_in ? PackView::Checked::Build : PackView::Checked::Here);
    if (!view) return view.diagnostics();
    state->view = std::move(view).value();
    TextList known;
    for (std::size_t index = 0; index < state->view.packs(); ++index) {
        const PackView::Pack pack = state->view.pack(index);
        state->packs.push_back({std::string(pack.id), std::string(pack.version), pack.rows, pack.count, pack.id == kCore});
        known.emplace_back(pack.id);
    }
    Diagnostics errors;
    for (const std::string& wanted : packs) {
        const auto pack =
            std::find_if(state->packs.begin(), state->packs.end(), [&wanted](const PackInfo& info) { return info.id == wanted; });
        if (pack != state->packs.end())
            pack->on = true;
        else
            errors.error("FACTOR-01", place, {{"found", wanted}, {"known", known}});
    }
    if (errors.has_errors()) return errors;
    for (std::size_t index = 0; index < state->view.units(); ++index) {
        Result<Unit> unit = parse_unit(state->view.unit(index), {});
        LCA_REQUIRE(unit.has_value(), "the factor library names an unknown unit: " + std::string(state->view.unit(index)));
        state->units.push_back(std::move(unit).value());
    }
    FactorLibrary library;
    library.state_ = std::move(state);
    return library;
}

Result<FactorLibrary> FactorLibrary::packed(const std::vector<std::string>& packs, const Place& place) {
    const std::string_view bytes = resource(kResource);
    Result<FactorLibrary> library = open(std::make_shared<State>(), bytes, packs, place);
    for (const Diagnostic& diagnostic : library.diagnostics())
        LCA_REQUIRE(diagnostic.code != "FACTOR-15", "the factor library in the program is damaged");
    return library;
}

Result<FactorLibrary> FactorLibrary::from_bytes(std::string_view bytes, const std::vector<std::string>& packs, const Place& place) {
    return open(std::make_shared<State>(), bytes, packs, place);
}

Result<FactorLibrary> FactorLibrary::from_folder(const std::string& folder, const std::vector<std::string>& packs) {
    const Result<Pinyin> pinyin = packed_pinyin();
    LCA_REQUIRE(pinyin.has_value(), "the factor library in the program is damaged");
    Result<std::string> bytes = pack_tables(folder, *pinyin);
    if (!bytes) return bytes.diagnostics();
    auto state = std::make_shared<State>();
    state->owned = std::move(bytes).value();
    const std::string_view view = state->owned;
    return open(std::move(state), view, packs, {folder, {}, {}, 0, 0});
}

FactorLibrary FactorLibrary::with(std::vector<EmissionFactor> own) const {
    FactorLibrary library = *this;
    std::stable_sort(own.begin(), own.end(), [](const EmissionFactor& left, const EmissionFactor& right) { return left.id < right.id; });
    library.own_ = std::make_shared<const std::vector<EmissionFactor>>(std::move(own));
    return library;
}

std::optional<EmissionFactor> FactorLibrary::find(std::string_view id) const {
    if (own_) {
        const auto own = std::lower_bound(own_->begin(), own_->end(), id,
                                          [](const EmissionFactor& factor, std::string_view wanted) { return factor.id < wanted; });
        if (own != own_->end() && own->id == id) return *own;
    }
    const std::optional<std::size_t> record = state_->view.find(id);
    if (!record || !state_->is_on(*record)) return std::nullopt;
    return state_->view.factor(*record);
}

std::string FactorLibrary::pack_holding(std::string_view id) const {
    const std::optional<std::size_t> record = state_->view.find(id);
    if (!record || state_->is_on(*record)) return {};
    return state_->packs[state_->view.pack_of(*record)].id;
}

std::string FactorLibrary::nearest_id(std::string_view id) const {
    // Ids of a very different length are never near; there are thousands.
    const std::size_t most = std::max<std::size_t>(2, id.size() / 4);
    std::vector<std::string> known = ids();
    if (own_)
        for (const EmissionFactor& factor : *own_) known.push_back(factor.id);
    std::erase_if(known, [&](const std::string& other) { return other.size() > id.size() + most || other.size() + most < id.size(); });
    return nearest(id, known);
}

std::optional<FactorLibrary::Largest> FactorLibrary::largest(const Unit& unit, std::string_view kind, const GwpSet& gwp) const {
    std::optional<Largest> best;
    // Many records share a few flows and units: each is looked up once.
    std::map<std::tuple<std::string_view, Category, Origin>, std::optional<double>> characterisation;
    UnitService service(*state_, unit);
    const PackView& view = state_->view;
    state_->for_each([&](std::size_t record) {
        if (view.flag(record, pack::IsDoubtful) || view.flag(record, pack::IsCredit)) return;
        if (!kind.empty() && view.text_field(record, &EmissionFactor::kind) != kind) return;
        if (view.slot(record, pack::TermCount) == 0) return;
        const std::optional<double> per = service.per(record);
        if (!per) return;
        double kg = 0;
        for (std::size_t i = 0; i < view.slot(record, pack::TermCount); ++i) {
            const PackView::Term term = view.term(view.slot(record, pack::FirstTerm) + i);
            const auto [factor, unknown] = characterisation.try_emplace({term.gas, term.category, term.origin});
            if (unknown) {
                const auto found = gwp.factor({std::string(term.gas), term.category, term.origin});
                if (found) factor->second = found->value;
            }
            kg += term.kg * factor->second.value_or(0.0);
        }
        if (kg * *per > 0 && (!best || kg * *per > best->kg_per_unit)) best = Largest{std::string(view.id(record)), kg * *per};
    });
    return best;
}

const std::vector<PackInfo>& FactorLibrary::packs() const { return state_->packs; }

std::vector<std::string> FactorLibrary::ids() const {
    std::vector<std::string> ids;
    state_->for_each([&](std::size_t record) { ids.emplace_back(state_->view.id(record)); });
    std::sort(ids.begin(), ids.end());
    return ids;
}

Footprint footprint(const EmissionFactor& factor, const GwpSet& gwp) {
    Footprint result;
    for (const EmissionTerm& term : factor.terms) {
        const std::optional<CharacterisationFactor> characterisation = gwp.factor(term.flow);
        if (!characterisation) {
            result.missing.push_back(term.flow.gas);
            continue;
        }
        const double kg = term.kg * characterisation->value;
        result.kg += kg;
        if (gwp.is_locked(term.flow)) result.locked_kg += kg;
    }
    return result;
}

}  // namespace tanji
