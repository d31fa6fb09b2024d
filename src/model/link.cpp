// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

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
        std::vector<std::string> methods;
        for (const MethodPack& pack : method_packs()) methods.push_back(pack.id);
        known("STUDY-47", study_.method, methods, {0, 0, 0}, "method");
        products();
        boundary();
        UniqueIds activities(study_, diagnostics_, "kind.activity");
        for (Activity& activity : study_.activities) {
            activities.take(activity.id, activity.provenance, "activities." + activity.id);
            link(activity);
        }
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

    void products() {
        UniqueIds ids(study_, diagnostics_, "kind.product");
        if (study_.products.empty()) missing("STUDY-43", {}, "products", {});
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
        name_exchanges(activity, part);
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
        const int behind = !exchange.factor.empty() + !exchange.from.empty() + !exchange.emission.empty() + exchange.gap.has_value();
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
            if (!study_.products[index].output)
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
                                                 : by == AllocationKey::Price  ? &product.price
                                                                               : &product.output;
            if (!*key && by != AllocationKey::Count)  // a missing output was said already
                missing("STUDY-32", activity.provenance, part + ".allocation",
                        {{"product", product.id}, {"by", WordKey{"enum.allocation." + std::string(enum_word(by))}}});
            const Product& first = study_.products[served.front()];
            if (by == AllocationKey::Count && product.output && first.output &&
                convertible(product.output->unit, first.output->unit) != Convertible::Yes)
                error("STUDY-42", activity.provenance, part + ".allocation",
                      {{"first", first.output->text}, {"second", product.output->text}});
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
        for (const Activity& activity : study_.activities)
            for (const auto* exchanges : {&activity.inputs, &activity.outputs})
                for (const Exchange& exchange : *exchanges)
                    if (!exchange.evidence.empty())
                        known("STUDY-28", exchange.evidence.substr(0, exchange.evidence.find('#')), all, exchange.provenance,
                              "activities." + activity.id + "." + exchange.id + ".evidence");
    }

    void variants() {
        UniqueIds ids(study_, diagnostics_, "kind.variant");
        for (const Variant& variant : study_.variants) {
            ids.take(variant.id, variant.provenance, "variants." + variant.id);
            if (variant.id == kBaseVariant || variant.id.starts_with(kGwpVariantPrefix))
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
        if (!output.factor.empty() || !output.emission.empty() || !output.from.empty() || output.gap) continue;
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
