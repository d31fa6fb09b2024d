// SPDX-License-Identifier: Apache-2.0
// A product weighs what its materials weigh, and no plant sells more than it makes.
#include <algorithm>
#include <cmath>

#include "engine/made.h"
#include "interpret/balances.h"
#include "interpret/weighing.h"

namespace tanji {

namespace {

constexpr double kTolerance = 0.02;

std::optional<double> kg_of(const std::optional<Quantity>& quantity) {
    static const Unit kKilogram = *parse_unit("kg", {});
    return quantity ? quantity->in(kKilogram) : std::nullopt;
}

/// Pieces of the product (in the unit that its mass is of) in one reference flow.
std::optional<double> pieces(const Product& product) {
    const Quantity* flow = reference_flow(product);
    if (flow == nullptr) return std::nullopt;
    return product.output ? flow->in(product.output->unit) : std::optional(flow->value);
}

/// kg that the line carries per reference flow: by the mass of the exchange as written, shared out as its amount is.
std::optional<double> line_kg(const VariantResult& variant, const ProductResult& result, const Line& line, const Exchange& exchange,
                              const EmissionFactor& factor, const Weighed& weighed) {
    static const Unit kKilogram = *parse_unit("kg", {});
    const double amount = line_amount(variant, result, line).amount / variant.inventory->demand[result.product];
    if (factor.reference.dimension == kKilogram.dimension) return convert(amount, factor.reference, kKilogram);
    if (weighed.by == WeighedBy::Unknown || weighed.by == WeighedBy::Nothing || !exchange.amount) return std::nullopt;
    const std::optional<double> written = exchange.amount->in(factor.reference);
    if (!written || *written == 0.0) return std::nullopt;
    return amount * (weighed.kg / *written);
}

class BillOfMaterials {
  public:
    BillOfMaterials(const Study& study, const VariantResult& variant, const ProductResult& result)
        : study_(study), variant_(variant), result_(result), product_(study.products[result.product]) {}

    void weigh_all(std::vector<Balance>& into) {
        balance_.kind = BalanceKind::BillOfMaterials;
        balance_.id = product_.id;
        balance_.unit = "kg";
        balance_.limit = kTolerance;
        balance_.provenance = product_.provenance;
        for (const Line& line : variant_.inventory->lines) add(line);
        for (const Activity& activity : study_.activities)
            if (stage_counts(activity.stage) && serves(activity))
                for (const Exchange& input : activity.inputs) add_replaced(activity, input);
        if (study_.end_of_life)
            for (const MaterialFate& fate : study_.end_of_life->materials) add(fate);
        for (const GapLine& gap : variant_.inventory->gaps) add(gap);
        if (balance_.items.empty()) return;  // no materials at all: there is nothing to weigh
        judge();
        into.push_back(std::move(balance_));
    }

  private:
    [[nodiscard]] bool stage_counts(const std::string& stage) const { return stage == "raw-materials" || stage == "production"; }

    void add(const Line& line) {
        const Activity& activity = study_.activities[line.activity];
        if (line.provider == kNone || !line_counts(result_, line) || !stage_counts(activity.stage)) return;
        const Exchange& exchange = exchange_of(study_, line);
        const EmissionFactor& factor = variant_.inventory->providers[line.provider].factor;
        const MatterRole role = matter_role(exchange, &factor);
        const bool waste = role == MatterRole::Waste;
        if (exchange.made == Made::Generated) return;  // shares of what an author's row holds, which is weighed as the author wrote it
        if (!waste && !(role == MatterRole::Material && is_bought_material(factor))) return;
        const std::string id = activity.id + "/" + exchange.id;
        const Weighed weighed = weigh(exchange, &factor);
        const std::optional<double> kg = line_kg(variant_, result_, line, exchange, factor, weighed);
        if (!kg) {
            if (!waste) balance_.missing.push_back({id, WordKey{"balance.missing.mass"}});
            return;
        }
        if (waste) {
            waste_ += std::abs(*kg);
            return;
        }
        put(activity, id, *kg, net_share(exchange, weighed));
    }
    void put(const Activity& activity, const std::string& id, double kg, const std::optional<double>& share) {
        const bool bought_by_production = activity.stage == "production" && !share;  // may become part of the product, may not
        const double net = kg * share.value_or(1.0);
        balance_.items.push_back({id, true, net});
        balance_.in += net;
        most_ += net;
        if (share)
            stated_ += net;
        else
            (bought_by_production ? auxiliary_ : gross_) += net;
    }
    [[nodiscard]] bool serves(const Activity& activity) const {
        const std::vector<std::size_t> served = products_served(study_, activity);
        return std::find(served.begin(), served.end(), result_.product) != served.end();
    }
    /// A row in whose place made ones compute (virgin and recycled shares) has no line of its own.
    void add_replaced(const Activity& activity, const Exchange& input) {
        if (input.made != Made::Replaced) return;
        Exchange written = input;
        written.made = Made::Author;
        const EmissionFactor* factor = nullptr;
        for (const Provider& provider : variant_.inventory->providers)
            if (provider.factor.id == input.factor) factor = &provider.factor;
        if (factor == nullptr || !is_bought_material(*factor) || matter_role(written, factor) != MatterRole::Material) return;
        const std::string id = activity.id + "/" + input.id;
        const Weighed weighed = weigh(written, factor);
        const bool per_piece = activity.basis == AmountBasis::ReferenceFlow && activity.site.empty() && activity.period.empty();
        if (weighed.by == WeighedBy::Unknown)
            balance_.missing.push_back({id, WordKey{"balance.missing.mass"}});
        else if (!per_piece || has_own_product(activity))
            balance_.missing.push_back({id, WordKey{"balance.missing.shares"}});
        else
            put(activity, id, weighed.kg, net_share(written, weighed));
    }
    /// A material of which only its life is stated, with its mass, is bought by no row of the author's.
    void add(const MaterialFate& fate) {
        if (!fate.of.empty() || !fate.mass || !stage_counts(fate.input_stage)) return;
        if (!fate.products.empty() && std::find(fate.products.begin(), fate.products.end(), product_.id) == fate.products.end()) return;
        const Activity* made = made_activity(study_, "fate-" + fate.id + "-input");
        if (made == nullptr) return;  // what stands for it is a gap
        const std::string id = made->id + "/" + made->inputs.front().id;
        if (const std::optional<double> kg = kg_of(fate.mass))
            put(*made, id, *kg, 1.0);
        else
            balance_.missing.push_back({id, WordKey{"balance.missing.mass"}});
    }
    void add(const GapLine& gap) {
        if (gap.stage == kNone || !stage_counts(variant_.inventory->stages[gap.stage].id)) return;
        if (gap.product != kNone && gap.product != result_.product) return;
        if (gap.study_gap != kNone) {
            balance_.missing.push_back({study_.gaps[gap.study_gap].id, WordKey{"balance.missing.gap"}});
            return;
        }
        const Activity& activity = study_.activities[gap.activity];
        const Exchange& exchange = gap.direction == Direction::Input ? activity.inputs[gap.exchange] : activity.outputs[gap.exchange];
        if (gap.direction == Direction::Input && (exchange.kind.empty() || exchange.kind == "material"))
            balance_.missing.push_back({activity.id + "/" + exchange.id, WordKey{"balance.missing.gap"}});
    }

    /// The net mass lies between what is stated, or bought and not thrown away, and all that was bought.
    void judge() {
        const std::optional<double> number = pieces(product_), each = kg_of(product_.mass);
        if (!number || !each) {
            balance_.missing.push_back({product_.id, WordKey{"balance.missing.product-mass"}});
            return;
        }
        const double net = *each * *number, packed = net + kg_of(product_.packaging_mass).value_or(0.0) * *number;
        balance_.items.push_back({product_.id, false, net});
        balance_.out = net;
        balance_.most = most_;
        balance_.packed = packed;
        balance_.least = stated_ + std::max(0.0, gross_ - waste_);
        const bool too_little = *balance_.most < net * (1.0 - kTolerance) && balance_.missing.empty();
        const bool too_much = *balance_.least > packed * (1.0 + kTolerance);  // true whatever is missing
        const bool all_stated = gross_ == 0.0 && auxiliary_ == 0.0 && balance_.missing.empty();
        if (too_little || too_much)
            balance_.verdict = Verdict::Fails;
        else if (balance_.missing.empty() && (all_stated || *balance_.most - *balance_.least <= 2.0 * kTolerance * net))
            balance_.verdict = Verdict::Holds;
        else if (balance_.missing.empty())
            balance_.missing.push_back({product_.id, WordKey{"balance.missing.net"}});
    }

    const Study& study_;
    const VariantResult& variant_;
    const ProductResult& result_;
    const Product& product_;
    Balance balance_;
    double stated_ = 0.0;     // kg that stay in the product by `net`
    double gross_ = 0.0;      // kg of materials that do not state it
    double auxiliary_ = 0.0;  // the same, bought by production
    double most_ = 0.0;
    double waste_ = 0.0;
};

void good_output(const Product& product, std::vector<Balance>& into) {
    if (!product.gross_output || !product.output) return;
    Balance balance;
    balance.kind = BalanceKind::GoodOutput;
    balance.id = product.id;
    balance.unit = product.gross_output->unit.symbol;
    balance.in = product.gross_output->value;
    balance.provenance = product.provenance;
    if (const std::optional<double> good = product.output->in(product.gross_output->unit)) {
        balance.out = *good;
        balance.verdict = balance.out > 0.0 && balance.out <= balance.in ? Verdict::Holds : Verdict::Fails;
    } else {
        balance.missing.push_back({product.id, WordKey{"balance.missing.unit"}});
    }
    into.push_back(std::move(balance));
}

}  // namespace

void balance_products(const Study& study, const VariantResult& variant, std::vector<Balance>& into) {
    for (const ProductResult& result : variant.products) {
        BillOfMaterials(study, variant, result).weigh_all(into);
        good_output(study.products[result.product], into);
    }
}

}  // namespace tanji
