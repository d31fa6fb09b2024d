// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include "model/formulas.h"
#include "model/methods.h"
#include "model/study_fields.h"
#include "model/study_node.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr double kShareTolerance = 1e-9;

/// Finds ids that stand twice and remembers where the first one stands.
class UniqueIds {
  public:
    UniqueIds(const Study& study, Diagnostics& diagnostics, std::string kind)
        : study_(study), diagnostics_(diagnostics), kind_(std::move(kind)) {}

    void take(const std::string& id, const Provenance& where, const std::string& part) {
        if (id.empty()) return;  // said already: the key is required
        const auto [first, is_new] = seen_.try_emplace(id, where);
        if (is_new) return;
        Diagnostic twice{"STUDY-20", Severity::Error, place_of(study_, where, part), {{"id", id}, {"kind", WordKey{kind_}}}};
        twice.related.push_back(place_of(study_, first->second));
        diagnostics_.add(std::move(twice));
    }
    [[nodiscard]] bool has(const std::string& id) const { return seen_.contains(id); }
    [[nodiscard]] std::vector<std::string> all() const {
        std::vector<std::string> ids;
        for (const auto& entry : seen_) ids.push_back(entry.first);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

  private:
    const Study& study_;
    Diagnostics& diagnostics_;
    std::string kind_;
    std::unordered_map<std::string, Provenance> seen_;
};

class Linker {
  public:
    Linker(Study& study, bool complete, Diagnostics& diagnostics)
        : study_(study), complete_(complete), diagnostics_(diagnostics), stages_(stages_of(study)) {}

    void run() {
        for (Activity& activity : study_.activities) name_exchanges(activity, "activities." + activity.id);
        evaluate_formulas(study_, diagnostics_);  // paths are known now; what follows looks at values
        methods();
        products();
        production();
        boundary();
        UniqueIds activities(study_, diagnostics_, "kind.activity");
        for (Activity& activity : study_.activities) {
            activities.take(activity.id, activity.provenance, "activities." + activity.id);
            link(activity);
        }
        life_cycle_rows();
        for (const Activity& activity : study_.activities) supplies(activity, activities.all());
        gaps();
        evidence();
        variants();
    }

  private:
    void error(std::string_view code, const Provenance& where, std::string part, Arguments arguments) {
        diagnostics_.error(code, place_of(study_, where, std::move(part)), std::move(arguments));
    }
    void missing(std::string_view code, const Provenance& where, std::string part, Arguments arguments) {
        if (complete_) error(code, where, std::move(part), std::move(arguments));
    }

    void known(std::string_view code, const std::string& id, const std::vector<std::string>& ids, const Provenance& where,
               const std::string& part) {
        if (id.empty() || std::find(ids.begin(), ids.end(), id) != ids.end()) return;
        const std::string near = id.size() > 2 ? nearest(id, ids) : std::string();  // of F1 and F2 none is nearer to F3
        error(code, where, part, {{"found", id}, {"near", near.empty() ? "none" : near}, {"expected", TextList(ids)}});
    }

    [[nodiscard]] std::vector<std::string> stage_ids() const {
        std::vector<std::string> ids;
        for (const Stage& stage : stages_) ids.push_back(stage.id);
        return ids;
    }
    [[nodiscard]] std::vector<std::string> product_ids() const {
        std::vector<std::string> ids;
        for (const Product& product : study_.products) ids.push_back(product.id);
        return ids;
    }

    template <class Rows>
    [[nodiscard]] static std::vector<std::string> ids_of(const Rows& rows) {
        std::vector<std::string> ids;
        for (const auto& row : rows) ids.push_back(row.id);
        return ids;
    }
    template <class Rows>
    void unique(const Rows& rows, const char* kind, const std::string& table) {
        UniqueIds ids(study_, diagnostics_, kind);
        for (const auto& row : rows) ids.take(row.id, row.provenance, table + "." + row.id);
    }

    void methods() {
        const std::vector<std::string> all = known_methods(study_);
        known("STUDY-47", study_.method, all, {0, 0, 0}, "method");
        for (const std::string& method : study_.beside) known("STUDY-47", method, all, {0, 0, 0}, "beside");
        for (const Variant& variant : study_.variants)
            known("STUDY-47", variant.method, all, variant.provenance, "variants." + variant.id + ".method");
        for (const MethodPack& pack : study_.packs) {
            known("STUDY-47", pack.base, all, pack.provenance, "packs." + pack.id + ".base");
            if (!method_of(study_, pack.id)) error("STUDY-52", pack.provenance, "packs." + pack.id + ".base", {{"id", pack.id}});
        }
        unique(study_.packs, "kind.method-pack", "packs");
    }

    /// The rows that say where and when the outputs were made.
    void production() {
        unique(study_.sites, "kind.site", "sites");
        unique(study_.periods, "kind.reporting-period", "periods");
        for (const ProductionRow& row : study_.production) {
            const std::string part = "production." + row.product;
            known("STUDY-22", row.product, product_ids(), row.provenance, part);
            known("STUDY-50", row.site, ids_of(study_.sites), row.provenance, part + ".site");
            known("STUDY-51", row.period, ids_of(study_.periods), row.provenance, part + ".period");
            if (row.output && !(row.output->value > 0))
                error("STUDY-36", row.provenance, part, {{"found", row.output->text}, {"what", WordKey{"field.production.output"}}});
            const Product* product = find_product(study_, row.product);
            const Quantity* flow = product == nullptr ? nullptr : reference_flow(*product);
            if (flow != nullptr && row.output && convertible(flow->unit, row.output->unit) != Convertible::Yes)
                error("STUDY-44", row.provenance, part, {{"flow", flow->text}, {"output", row.output->text}});
        }
        for (const Product& product : study_.products) {
            const std::optional<Quantity> sum = output_of(study_, product);
            if (!product.output || !sum || study_.production.empty()) continue;
            const std::optional<double> rows = sum->in(product.output->unit);
            if (rows && std::abs(*rows - product.output->value) > 1e-9 * std::abs(product.output->value))
                error("STUDY-49", product.provenance, "products." + product.id + ".output",
                      {{"product", product.id}, {"output", product.output->text}, {"sum", *rows}});
        }
    }

    /// Rows of the life cycle: their ids, and the stages and products that they name. What else can be wrong with them is said where
    /// they are turned into exchanges.
    void life_cycle_rows() {
        unique(study_.parameters, "kind.parameter", "parameters");
        unique(study_.contracts, "kind.contract", "contracts");
        unique(study_.transport, "kind.transport", "transport");
        unique(study_.fugitives, "kind.fugitive", "fugitives");
        unique(study_.use, "kind.use-phase", "use");
        unique(study_.land_use, "kind.land-use", "land_use");
        unique(study_.delayed, "kind.delayed", "delayed");
        unique(study_.meters, "kind.meter", "meters");
        unique(study_.suppliers, "kind.supplier", "suppliers");
        const auto served = [&](const auto& rows, const std::string& table) {
            for (const auto& row : rows)
                for (const std::string& product : row.products)
                    known("STUDY-22", product, product_ids(), row.provenance, table + "." + row.id + ".products");
        };
        const auto staged = [&](const auto& rows, const std::string& table) {
            for (const auto& row : rows) known("STUDY-21", row.stage, stage_ids(), row.provenance, table + "." + row.id + ".stage");
        };
        served(study_.transport, "transport");
        staged(study_.transport, "transport");
        served(study_.fugitives, "fugitives");
        for (const Fugitive& row : study_.fugitives)
            for (const std::string* stage : {&row.fill_stage, &row.use_stage, &row.end_stage})
                known("STUDY-21", *stage, stage_ids(), row.provenance, "fugitives." + row.id);
        served(study_.use, "use");
        staged(study_.use, "use");
        served(study_.land_use, "land_use");
        staged(study_.land_use, "land_use");
        served(study_.delayed, "delayed");
        if (!study_.end_of_life) return;
        unique(study_.end_of_life->materials, "kind.material-fate", "end_of_life.materials");
        served(study_.end_of_life->materials, "end_of_life.materials");
        known("STUDY-21", study_.end_of_life->stage, stage_ids(), {0, 0, 0}, "end_of_life.stage");
        for (const MaterialFate& fate : study_.end_of_life->materials)
            known("STUDY-21", fate.input_stage, stage_ids(), fate.provenance, "end_of_life.materials." + fate.id + ".input_stage");
    }

    void products() {
        UniqueIds ids(study_, diagnostics_, "kind.product");
        if (study_.products.empty()) missing("STUDY-43", {}, "products", {});
        if (study_.activities.empty() && study_.transport.empty() && study_.fugitives.empty() && study_.use.empty() &&
            study_.land_use.empty() && study_.delayed.empty() && !study_.end_of_life)
            missing("STUDY-53", {}, "activities", {});
        for (const Product& product : study_.products) {
            const std::string part = "products." + product.id;
            ids.take(product.id, product.provenance, part);
            const Quantity* flow = reference_flow(product);
            if (flow == nullptr)
                missing("STUDY-29", product.provenance, part, {{"product", product.id}});
            else if (!(flow->value > 0))
                error("STUDY-36", product.provenance, part, {{"found", flow->text}, {"what", WordKey{"field.product.reference_flow"}}});
            if (product.output && !(product.output->value > 0))
                error("STUDY-36", product.provenance, part, {{"found", product.output->text}, {"what", WordKey{"field.product.output"}}});
            const auto not_negative = [&](const std::optional<Quantity>& figure, std::string_view key) {
                if (figure && figure->value < 0)
                    error("STUDY-36", product.provenance, part,
                          {{"found", figure->text}, {"what", WordKey{"field.product." + std::string(key)}}});
            };
            not_negative(product.mass, "mass");
            not_negative(product.packaging_mass, "packaging_mass");
            not_negative(product.time, "time");
            not_negative(product.energy, "energy");
            not_negative(product.price, "price");
            not_negative(product.service_life, "service_life");
            if (flow != nullptr && product.output && convertible(flow->unit, product.output->unit) != Convertible::Yes)
                error("STUDY-44", product.provenance, part, {{"flow", flow->text}, {"output", product.output->text}});
        }
    }

    void boundary() {
        const std::vector<std::string> ids = stage_ids();
        for (const std::string& stage : study_.boundary.stages) known("STUDY-21", stage, ids, {0, 0, 0}, "boundary.stages");
        for (const Coverage& coverage : study_.boundary.coverage) known("STUDY-21", coverage.stage, ids, {0, 0, 0}, "boundary.coverage");
        for (const Exclusion& exclusion : study_.boundary.excluded)
            known("STUDY-21", exclusion.stage, ids, exclusion.provenance, "boundary.excluded");
    }

    void link(Activity& activity) {
        const std::string part = "activities." + activity.id;
        known("STUDY-21", activity.stage, stage_ids(), activity.provenance, part + ".stage");
        for (const std::string& product : activity.products)
            known("STUDY-22", product, product_ids(), activity.provenance, part + ".products");
        if (activity.inputs.empty() && activity.outputs.empty())
            missing("STUDY-37", activity.provenance, part, {{"activity", activity.id}});
        known("STUDY-50", activity.site, ids_of(study_.sites), activity.provenance, part + ".site");
        known("STUDY-51", activity.period, ids_of(study_.periods), activity.provenance, part + ".period");
        for (const Exchange& input : activity.inputs) check(input, part + ".inputs." + input.id);
        for (const Exchange& output : activity.outputs) check(output, part + ".outputs." + output.id);
        if (!has_own_product(activity) && activity.basis == AmountBasis::Period) shared_out(activity, part);
    }

    /// The id is the author's, else the flow's slug, told apart by a number; written out when the study is saved. Inputs and outputs
    /// share one set of ids, because a result path names an exchange by its activity and id alone.
    void name_exchanges(Activity& activity, const std::string& part) {
        UniqueIds ids(study_, diagnostics_, "kind.exchange");
        std::vector<Exchange*> exchanges;
        for (Exchange& input : activity.inputs) exchanges.push_back(&input);
        for (Exchange& output : activity.outputs) exchanges.push_back(&output);
        for (const Exchange* exchange : exchanges) ids.take(exchange->id, exchange->provenance, part + "." + exchange->id);
        std::unordered_map<std::string, int> used;
        for (Exchange* exchange : exchanges) {
            if (!exchange->id.empty()) continue;
            std::string base = slug(exchange->flow);
            if (base.empty()) base = "exchange";
            int& count = used[base];
            do {
                ++count;
                exchange->id = count == 1 ? base : base + "-" + std::to_string(count);
            } while (ids.has(exchange->id));
        }
    }

    void check(const Exchange& exchange, const std::string& part) {
        const int behind = !exchange.factor.empty() + !exchange.from.empty() + !exchange.emission.empty() + !exchange.replaces.empty() +
                           exchange.gap.has_value();
        if (behind == 0 && exchange.direction == Direction::Input)
            missing("STUDY-23", exchange.provenance, part, {{"flow", exchange.flow}});
        if (behind > 1) error("STUDY-24", exchange.provenance, part, {{"flow", exchange.flow}});
        if (!exchange.amount && !exchange.gap) missing("STUDY-25", exchange.provenance, part, {{"flow", exchange.flow}});
        if (behind == 0 && exchange.direction == Direction::Output && exchange.amount && !(exchange.amount->value > 0))
            error("STUDY-36", exchange.provenance, part, {{"found", exchange.amount->text}, {"what", WordKey{"field.exchange.amount"}}});
        if (!exchange.emission.empty() && exchange.direction == Direction::Input && exchange.category != Category::BiogenicUptake &&
            exchange.category != Category::FossilRemoval && exchange.category != Category::LandUseRemoval &&
            exchange.category != Category::TechnologicalRemoval)
            error("STUDY-45", exchange.provenance, part, {{"flow", exchange.flow}, {"gas", exchange.emission}});
    }

    /// A period's total must be shared out: every product needs its output, and several products a key.
    void shared_out(const Activity& activity, const std::string& part) {
        const std::vector<std::size_t> served = products_served(study_, activity);
        for (const std::size_t index : served)
            if (!output_of(study_, study_.products[index], activity.site, activity.period))
                missing("STUDY-30", activity.provenance, part, {{"activity", activity.id}, {"product", study_.products[index].id}});
        if (!study_.period) missing("STUDY-40", activity.provenance, part, {{"activity", activity.id}});
        if (served.size() < 2) return;
        if (!activity.allocation) {
            missing("STUDY-31", activity.provenance, part,
                    {{"activity", activity.id}, {"count", static_cast<std::int64_t>(served.size())}});
            return;
        }
        if (activity.allocation->by == AllocationKey::Given)
            given_shares(activity, served, part);
        else
            measured_shares(activity, served, part);
    }

    void given_shares(const Activity& activity, const std::vector<std::size_t>& served, const std::string& part) {
        double sum = 0.0;
        std::vector<std::string> ids;
        for (const std::size_t index : served) ids.push_back(study_.products[index].id);
        for (const auto& [product, share] : activity.allocation->shares) {
            sum += share;
            known("STUDY-22", product, ids, activity.provenance, part + ".allocation.shares");
        }
        if (std::abs(sum - 1.0) > kShareTolerance) error("STUDY-33", activity.provenance, part + ".allocation.shares", {{"sum", sum}});
        for (const std::string& id : ids)
            if (std::none_of(activity.allocation->shares.begin(), activity.allocation->shares.end(),
                             [&](const auto& share) { return share.first == id; }))
                missing("STUDY-34", activity.provenance, part + ".allocation.shares", {{"product", id}});
    }

    void measured_shares(const Activity& activity, const std::vector<std::size_t>& served, const std::string& part) {
        const AllocationKey by = activity.allocation->by;
        for (const std::size_t index : served) {
            const Product& product = study_.products[index];
            const std::optional<Quantity>* key = by == AllocationKey::Mass     ? &product.mass
                                                 : by == AllocationKey::Time   ? &product.time
                                                 : by == AllocationKey::Energy ? &product.energy
                                                                               : &product.price;
            if (by != AllocationKey::Count && !*key)  // a missing output was said already
                missing("STUDY-32", activity.provenance, part + ".allocation",
                        {{"product", product.id}, {"by", WordKey{"enum.allocation." + std::string(enum_word(by))}}});
            const Product& first = study_.products[served.front()];
            const std::optional<Quantity> own = output_of(study_, product), other = output_of(study_, first);
            if (by == AllocationKey::Count && own && other && convertible(own->unit, other->unit) != Convertible::Yes)
                error("STUDY-42", activity.provenance, part + ".allocation", {{"first", other->text}, {"second", own->text}});
        }
    }

    void supplies(const Activity& activity, const std::vector<std::string>& ids) {
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges) {
                if (exchange.from.empty()) continue;
                const std::string part = "activities." + activity.id + "." + exchange.id + ".from";
                const std::string supplier_id = exchange.from.substr(0, exchange.from.find('/'));
                known("STUDY-26", supplier_id, ids, exchange.provenance, part);
                const Activity* supplier = find_activity(study_, supplier_id);
                if (supplier != nullptr && find_supply(*supplier, exchange.from) == nullptr)
                    missing("STUDY-27", exchange.provenance, part, {{"found", exchange.from}, {"activity", supplier_id}});
            }
    }

    void gaps() {
        UniqueIds ids(study_, diagnostics_, "kind.gap");
        for (const StudyGap& gap : study_.gaps) {
            ids.take(gap.id, gap.provenance, "gaps." + gap.id);
            known("STUDY-21", gap.stage, stage_ids(), gap.provenance, "gaps." + gap.id + ".stage");
            for (const std::string& product : gap.products)
                known("STUDY-22", product, product_ids(), gap.provenance, "gaps." + gap.id + ".products");
        }
    }

    void evidence() {
        UniqueIds ids(study_, diagnostics_, "kind.evidence");
        for (const Evidence& evidence : study_.evidence) ids.take(evidence.id, evidence.provenance, "evidence." + evidence.id);
        const std::vector<std::string> all = ids.all();
        const auto cited = [&](const auto& row, const std::string& part) {
            if (!row.evidence.empty())
                known("STUDY-28", row.evidence.substr(0, row.evidence.find('#')), all, row.provenance, part + ".evidence");
        };
        const auto each = [&](const auto& rows, const std::string& part) {
            for (const auto& row : rows) cited(row, part + "." + row.id);
        };
        each(study_.parameters, "parameters");
        each(study_.contracts, "contracts");
        each(study_.meters, "meters");
        for (const TransportChain& chain : study_.transport) each(chain.legs, "transport." + chain.id + ".legs");
        each(study_.fugitives, "fugitives");
        each(study_.use, "use");
        if (study_.end_of_life) each(study_.end_of_life->materials, "end_of_life.materials");
        each(study_.land_use, "land_use");
        for (const Activity& activity : study_.activities)
            for (const auto* exchanges : {&activity.inputs, &activity.outputs})
                for (const Exchange& exchange : *exchanges)
                    if (!exchange.evidence.empty()) cited(exchange, "activities." + activity.id + "." + exchange.id);
    }

    void variants() {
        UniqueIds ids(study_, diagnostics_, "kind.variant");
        for (const Variant& variant : study_.variants) {
            ids.take(variant.id, variant.provenance, "variants." + variant.id);
            if (variant.id == kBaseVariant || variant.id == kGridVariant || variant.id.starts_with(kGwpVariantPrefix) ||
                variant.id.starts_with(kMethodVariantPrefix))
                error("STUDY-46", variant.provenance, "variants." + variant.id, {{"id", variant.id}});
        }
    }

    Study& study_;
    bool complete_;
    Diagnostics& diagnostics_;
    std::vector<Stage> stages_;
};

}  // namespace

const Exchange* find_supply(const Activity& supplier, std::string_view from) {
    const std::size_t slash = from.find('/');
    const Exchange* found = nullptr;
    for (const Exchange& output : supplier.outputs) {
        if (!is_product(output)) continue;
        if (slash == std::string_view::npos) {
            if (found != nullptr) return nullptr;  // several products: the flow must be named
            found = &output;
        } else if (output.id == from.substr(slash + 1) || output.flow == from.substr(slash + 1)) {
            return &output;
        }
    }
    return found;
}

void link_study(Study& study, bool complete, Diagnostics& diagnostics) { Linker(study, complete, diagnostics).run(); }

}  // namespace tanji
