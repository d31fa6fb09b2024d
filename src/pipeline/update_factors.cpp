// SPDX-License-Identifier: Apache-2.0
#include "pipeline/update_factors.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "engine/calculate.h"
#include "factors/kind_names.h"
#include "io/study_folder.h"
#include "pipeline/lock_study.h"
#include "pipeline/workbench.h"
#include "support/words.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;

bool answers_to(const EmissionFactor& factor, std::string_view id) {
    return factor.id == id ||
           std::any_of(factor.terms.begin(), factor.terms.end(), [id](const EmissionTerm& term) { return term.row == id; });
}

/// What a factor is, beyond its number: when one of these differs, the same id means something else.
struct Meaning {
    const char* word;
    std::string EmissionFactor::* member;
};
constexpr std::array kMeanings{Meaning{"cli.factor.kind", &EmissionFactor::kind},
                               Meaning{"cli.factor.geography", &EmissionFactor::geography},
                               Meaning{"cli.factor.gwp-basis", &EmissionFactor::gwp_basis},
                               Meaning{"cli.factor.boundary", &EmissionFactor::boundary},
                               Meaning{"cli.factor.td-losses", &EmissionFactor::td_losses},
                               Meaning{"cli.factor.load", &EmissionFactor::load_and_empty_running},
                               Meaning{"cli.factor.calorific-basis", &EmissionFactor::calorific_basis},
                               Meaning{"cli.factor.biogenic", &EmissionFactor::biogenic_convention}};

/// A word of the tables as a reader is told it; what the catalogue has no words for (places, "AR5", "-1/+1") stands as it is.
Argument told(const Meaning& meaning, const std::string& value) {
    if (meaning.member == &EmissionFactor::kind) {
        const LocalText name = kind_name(value);
        return AuthorText{name.zh, name.en};
    }
    static const Words words(Language::English);
    for (const char* prefix : {"update.value.", "report.factor-boundary."})
        if (words.has(prefix + value)) return WordKey{prefix + value};
    return value.empty() ? Argument(WordKey{"update.value.unknown"}) : Argument(value);
}

class Comparison {
  public:
    Comparison(const LoadedStudy& loaded, const FactorLibrary& library, const PackRelease& release, RunContext& run, StudyUpdate& update)
        : loaded_(loaded), library_(library), release_(release), run_(run), update_(update) {}

    void run() {
        const Study& study = loaded_.study;
        // The factors of the author's variants have to compute as well; only the base is compared.
        std::optional<StudyResult> now = compute(loaded_.pinned, true);
        if (!now) return;
        collect_uses(*now);
        update_.gwp_set = now->base().gwp_set;
        update_.indicator = study.impact.indicator;
        for (const auto& [id, factor] : uses_) judge(id, factor);
        for (const ProductResult& product : now->base().products) add_product(product);
        for (std::size_t index = 0; index < update_.factors.size(); ++index) measure_alone(index);
        if (!measure_together()) return;
        for (std::size_t index = 0; index < update_.factors.size(); ++index) measure_held(index, now->base());
        fill_lock();
        update_.computed = true;
    }

  private:
    /// Errors of a run with new values say which value they belong to, so they are taken up apart.
    std::optional<StudyResult> compute(const std::vector<EmissionFactor>& pinned, bool say) {
        CalculationOptions options;
        options.pinned = pinned;
        options.other_gwp_sets = false;
        Result<StudyResult> result = calculate(loaded_.study, library_, options, run_);
        last_errors_ = {};
        for (const Diagnostic& diagnostic : result.diagnostics()) {
            if (say) update_.diagnostics.add(diagnostic);
            if (diagnostic.severity == Severity::Error) last_errors_.add(diagnostic);
        }
        if (!result) return std::nullopt;
        return std::move(result).value();
    }

    std::optional<EmissionFactor> value_today(std::string_view id) const {
        for (const EmissionFactor& factor : loaded_.pinned)
            if (answers_to(factor, id)) return factor;
        return library_.find(id);
    }

    /// Every id that the study writes, in rows of any kind, and every factor that came into the calculation in another way.
    void collect_uses(const StudyResult& now) {
        as_computed_ = now.base().lowered;
        std::set<std::string> ids = used_factor_ids(loaded_.study);
        for (const VariantResult& variant : now.variants) ids.merge(used_factor_ids(study_of(variant, loaded_.study)));
        for (const VariantResult& variant : now.variants)
            for (const Provider& provider : variant.inventory->providers)
                if (std::none_of(ids.begin(), ids.end(), [&](const std::string& id) { return answers_to(provider.factor, id); }))
                    ids.insert(provider.factor.id);
        for (const std::string& id : ids)
            if (std::optional<EmissionFactor> factor = value_today(id)) uses_.emplace(id, std::move(*factor));
        std::set<std::string> distinct;
        for (const auto& [id, factor] : uses_)
            if (distinct.insert(factor.id).second) today_.push_back(factor);
        update_.factors_used = today_.size();
    }

    Place place_of_use(const std::string& id) const {
        const Study& study = as_computed_ ? *as_computed_ : loaded_.study;
        for (const Activity& activity : study.activities)
            for (const auto* side : {&activity.inputs, &activity.outputs})
                for (const Exchange& exchange : *side)
                    if (exchange.factor == id) return place_of(study, exchange.provenance, "activities." + activity.id + "." + exchange.id);
        return {.file = loaded_.file.generic_string()};
    }

    /// What the release says of one factor of the study.
    void judge(const std::string& id, const EmissionFactor& now) {
        const EmissionFactor* then = release_.find(id);
        if (then == nullptr && release_.pack(now.pack) == nullptr) return;  // of a pack that the release does not speak of
        if (then != nullptr) tell_meaning(id, now, *then);
        if (then != nullptr && content_hash(*then) == content_hash(now)) return;
        // Two rows of one factor are one change.
        for (const FactorUpdate& known : update_.factors)
            if (known.now.id == now.id && (then == nullptr ? !known.then : known.then && known.then->id == then->id)) return;
        const Result<GwpSet> gwp = GwpSet::load(update_.gwp_set, update_.indicator, {});
        LCA_REQUIRE(gwp.has_value(), "a study computed under a GWP set that is not there");
        FactorUpdate factor;
        factor.id = id;
        factor.now = now;
        factor.kg_now = footprint(now, *gwp).kg;
        if (then == nullptr) {
            factor.fate = FactorFate::Vanished;
            update_.diagnostics.error("UPD-02", place_of_use(id), {{"id", id}, {"pack", now.pack}});
        } else {
            factor.then = *then;
            factor.kg_then = footprint(*then, *gwp).kg;
            const Arguments units{{"id", id}, {"now", now.reference.symbol}, {"then", then->reference.symbol}};
            if (convertible(now.reference, then->reference) != Convertible::Yes) {
                factor.fate = FactorFate::OtherUnit;
                update_.diagnostics.error("UPD-03", place_of_use(id), units);
            } else if (now.reference.symbol != then->reference.symbol) {
                update_.diagnostics.add({"UPD-08", Severity::Note, place_of_use(id), units, {}, {}});
            }
        }
        update_.factors.push_back(std::move(factor));
    }

    void tell_meaning(const std::string& id, const EmissionFactor& now, const EmissionFactor& then) {
        for (const Meaning& meaning : kMeanings)
            if (now.*meaning.member != then.*meaning.member)
                update_.diagnostics.warning("UPD-05", place_of_use(id),
                                            {{"id", id},
                                             {"field", WordKey{meaning.word}},
                                             {"now", told(meaning, now.*meaning.member)},
                                             {"then", told(meaning, then.*meaning.member)}});
        if (now.doubtful.empty() && !then.doubtful.empty())
            update_.diagnostics.warning("UPD-06", place_of_use(id), {{"id", id}, {"reason", then.doubtful}});
        if (now.superseded_by != then.superseded_by && !then.superseded_by.empty())
            update_.diagnostics.warning("UPD-07", place_of_use(id), {{"id", id}, {"by", then.superseded_by}});
    }

    void add_product(const ProductResult& result) {
        const Product& product = loaded_.study.products[result.product];
        ProductUpdate update;
        update.id = product.id;
        update.name = product.name;
        if (const Quantity* per = reference_flow(product)) update.per = per->text;
        update.kg_now = update.kg_then = result.total;
        update.effects.assign(update_.factors.size(), 0.0);
        update.resting.assign(update_.factors.size(), 0.0);
        update_.products.push_back(std::move(update));
    }

    /// The values of today, before them those of the release that take their place: the first one that answers to an id is used. All are
    /// pinned, so that nothing comes from elsewhere.
    std::vector<EmissionFactor> values(const std::vector<std::size_t>& replaced) const {
        std::vector<EmissionFactor> pinned;
        for (const std::size_t index : replaced) pinned.push_back(*update_.factors[index].then);
        pinned.insert(pinned.end(), today_.begin(), today_.end());
        return pinned;
    }

    void measure_alone(std::size_t index) {
        FactorUpdate& factor = update_.factors[index];
        if (factor.fate != FactorFate::Changed) return;
        const std::optional<StudyResult> result = compute(values({index}), false);
        if (!result) {
            factor.fate = FactorFate::NotComputable;
            update_.diagnostics.error("UPD-04", place_of_use(factor.id), {{"id", factor.id}});
            update_.diagnostics.append(last_errors_);
            return;
        }
        for (std::size_t product = 0; product < update_.products.size(); ++product)
            update_.products[product].effects[index] = result->base().products[product].total - update_.products[product].kg_now;
    }

    void measure_held(std::size_t index, const VariantResult& now) {
        const FactorUpdate& factor = update_.factors[index];
        if (factor.fate == FactorFate::Changed) return;
        for (std::size_t product = 0; product < update_.products.size(); ++product)
            for (const Line& line : now.inventory->lines)
                if (line.provider != kNone && now.inventory->providers[line.provider].factor.id == factor.now.id &&
                    line_counts(now.products[product], line))
                    update_.products[product].resting[index] += line_amount(now, now.products[product], line).kg_co2e;
    }

    bool measure_together() {
        std::vector<std::size_t> changed;
        for (std::size_t index = 0; index < update_.factors.size(); ++index)
            if (update_.factors[index].fate == FactorFate::Changed) changed.push_back(index);
        if (changed.empty()) return true;
        const std::optional<StudyResult> result = compute(values(changed), true);
        if (!result) return false;
        for (std::size_t index = 0; index < update_.products.size(); ++index) {
            ProductUpdate& product = update_.products[index];
            product.kg_then = result->base().products[index].total;
            double alone = 0.0;
            for (const double effect : product.effects) alone += effect;
            product.interaction = product.kg_then - product.kg_now - alone;
        }
        return true;
    }

    void fill_lock() {
        const Result<std::optional<StudyLock>> before = read_lock_of(loaded_.file);
        std::vector<EmissionFactor> of_library;
        std::set<std::string> written;
        for (const auto& [id, factor] : uses_) {
            const EmissionFactor* then = release_.find(id);
            const FactorPack* pack = then == nullptr ? nullptr : release_.pack(then->pack);
            const LockedFactor* held = before && *before ? (*before)->find(factor.id) : nullptr;
            if (!written.insert(pack != nullptr ? then->id : factor.id).second) continue;
            if (pack != nullptr)
                update_.lock.factors.push_back({content_hash(*then), pack->version, *then});
            else if (held != nullptr)
                update_.lock.factors.push_back(*held);
            else
                of_library.push_back(factor);
        }
        for (LockedFactor& locked : make_lock(of_library, library_.packs()).factors) update_.lock.factors.push_back(std::move(locked));
        std::sort(update_.lock.factors.begin(), update_.lock.factors.end(),
                  [](const LockedFactor& a, const LockedFactor& b) { return a.factor.id < b.factor.id; });
    }

    const LoadedStudy& loaded_;
    const FactorLibrary& library_;
    const PackRelease& release_;
    RunContext& run_;
    StudyUpdate& update_;
    std::shared_ptr<const Study> as_computed_;    // rows of other kinds turned into exchanges; null when there are none
    std::map<std::string, EmissionFactor> uses_;  // by the id that the study writes: the value of today
    std::vector<EmissionFactor> today_;           // each once
    Diagnostics last_errors_;
};

}  // namespace

bool StudyUpdate::can_apply() const {
    return computed &&
           std::all_of(factors.begin(), factors.end(), [](const FactorUpdate& factor) { return factor.fate == FactorFate::Changed; });
}

std::vector<fs::path> find_studies(const std::vector<std::string>& named, Diagnostics& diagnostics) {
    std::error_code failed;
    const auto is_study = [&failed](const fs::path& folder) { return fs::is_regular_file(folder / kStudyFile, failed); };
    std::vector<fs::path> studies;
    for (const std::string& name : named.empty() ? std::vector<std::string>{"."} : named) {
        const fs::path path(name);
        if (!fs::is_directory(path, failed)) {
            studies.push_back(path);  // reading it says what is wrong with it
            continue;
        }
        std::vector<fs::path> found;
        if (is_study(path)) found.push_back(path);
        if (found.empty() || named.empty()) {
            for (const auto& entry : fs::directory_iterator(path, failed))
                if (entry.is_directory(failed) && is_study(entry.path()))
                    found.push_back(path == "." ? entry.path().filename() : entry.path());
        }
        if (found.empty()) diagnostics.error("UPD-01", {.file = path.generic_string()});
        std::sort(found.begin(), found.end());
        studies.insert(studies.end(), found.begin(), found.end());
    }
    return studies;
}

StudyUpdate compare_with_release(const fs::path& study, const FactorLibrary& library, const PackRelease& release, RunContext& run) {
    StudyUpdate update;
    const LoadedStudy loaded = load_study(study, library, run);
    update.file = loaded.file;
    update.id = loaded.study.id;
    update.title = loaded.study.title;
    update.diagnostics = loaded.diagnostics;
    if (loaded.complete) Comparison(loaded, library, release, run, update).run();
    return update;
}

Diagnostics apply_update(const StudyUpdate& update) {
    LCA_REQUIRE(update.can_apply(), "an update that a person has to decide on was to be written");
    return write_lock_of(update.file, update.lock);
}

}  // namespace tanji
